package io.latchkey.bookings.block;

import io.latchkey.engine.availability.HostBlock;
import io.latchkey.kernel.id.UnitId;
import java.util.List;
import java.util.UUID;

/**
 * A period the host closed or opened.
 *
 * @param units the ones that are closed; empty for the listing's whole offer, which touches no other listing
 */
public record Block(UUID id, HostBlock period, List<UnitId> units, String note) {

    public Block {
        units = List.copyOf(units);
    }
}
