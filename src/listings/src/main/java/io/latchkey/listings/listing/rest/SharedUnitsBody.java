package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.SharedUnits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units in use of another listing of the same host. */
@Schema(
        name = "SharedUnits",
        description = "Units in use of another listing of the same host, which the new one offers, too: whoever books a"
                + " room closes the home, and the other way round.")
public record SharedUnitsBody(
        @NotNull ListingId listingId,
        @Size(min = 1, max = SharedUnits.MAX)
                @Schema(description = "Left out for all of them, and for those that the other listing gets later")
                List<@NotNull UnitId> unitIds) {

    SharedUnits toShared() {
        return new SharedUnits(listingId, unitIds == null ? List.of() : unitIds);
    }
}
