package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import java.util.List;

/**
 * The units of another listing of the same host that a new listing offers, too.
 *
 * @param unitIds empty for all of them, and those that the other listing gets later
 */
public record SharedUnits(ListingId listingId, List<UnitId> unitIds) {

    public static final int MAX = ListingContent.MAX_UNITS;

    public SharedUnits {
        unitIds = List.copyOf(unitIds);
    }

    boolean all() {
        return unitIds.isEmpty();
    }
}
