package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units to be held for a booking, all or none.
 *
 * @param occupied turnaround included
 */
public record Claim(
        UUID calendarGroup, BookingId booking, List<UnitId> units, TimeRange occupied, Instant holdExpiresAt) {

    public Claim {
        units = List.copyOf(units);
    }
}
