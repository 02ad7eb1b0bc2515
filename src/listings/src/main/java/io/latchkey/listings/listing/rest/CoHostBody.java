package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a host lets somebody do. */
@Schema(name = "CoHostRights", requiredProperties = "rights", description = "What a host lets somebody do.")
public record CoHostBody(
        @NotEmpty
                @Schema(
                        description = "CALENDAR: see the calendar as the host does, close and open dates. BOOKINGS: see"
                                + " the bookings, accept, decline, cancel, hand over, agree on changes, settle"
                                + " conflicts. LISTING: change texts, photos, rules and prices, publish, pause."
                                + " MONEY, only with BOOKINGS: give money back, claim damage, answer claims.",
                        maxItems = 4,
                        examples = "[\"CALENDAR\",\"BOOKINGS\"]")
                Set<@NotNull HostRight> rights) {

    CoHost coHost(PersonId person) {
        if (rights.contains(HostRight.MONEY) && !rights.contains(HostRight.BOOKINGS)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/rights", "must have BOOKINGS where they have MONEY");
        }
        return new CoHost(person, rights);
    }
}
