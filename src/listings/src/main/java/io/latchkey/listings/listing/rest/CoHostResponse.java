package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.listing.CoHostRecord;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A co-host as a listing has them. */
@Schema(
        name = "CoHost",
        requiredProperties = {"personId", "rights", "since"},
        description = "Somebody who acts for a listing's host.",
        examples = Examples.CO_HOST)
public record CoHostResponse(
        PersonId personId,
        @Size(min = 1, max = 4) Set<HostRight> rights,
        @Schema(description = "When they got the rights they have") Instant since) {

    static CoHostResponse of(CoHostRecord coHost) {
        return new CoHostResponse(coHost.personId(), coHost.rights(), coHost.since());
    }
}
