package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.listing.UnitRecord;
import io.latchkey.listings.listing.UnitState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as its listing has it. */
@Schema(
        name = "Unit",
        requiredProperties = {"id", "position", "state", "sharedBy"},
        description = "One thing that one party uses at a time.",
        examples = Examples.UNIT)
public record UnitResponse(
        UnitId id,
        @Schema(description = "Among all units the listing ever had, from 0") int position,
        UnitState state,
        @Schema(description = "The host's other listings that have it") List<ListingId> sharedBy) {

    static UnitResponse of(UnitRecord unit) {
        return new UnitResponse(unit.id(), unit.position(), unit.state(), unit.sharedBy());
    }
}
