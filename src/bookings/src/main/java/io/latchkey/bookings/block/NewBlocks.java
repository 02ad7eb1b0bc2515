package io.latchkey.bookings.block;

import io.latchkey.engine.availability.HostBlock;
import io.latchkey.kernel.id.UnitId;
import java.util.List;

/**
 * Periods to close or to open at once.
 *
 * @param units empty for the listing's whole offer
 */
public record NewBlocks(List<HostBlock> periods, List<UnitId> units, String note) {

    public NewBlocks {
        periods = List.copyOf(periods);
        units = List.copyOf(units);
    }

    /** Each unit of each period counts. */
    int count() {
        return periods.size() * Math.max(1, units.size());
    }
}
