package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units to be held, all or none.
 *
 * @param listing through which they are taken: only its later claims may move them; null if nobody may
 * @param chosen whether the guest chose the units by name: then they are never moved
 * @param parts at least one; a series has one for each of its bookings
 */
public record Claim(UUID calendarGroup, ListingId listing, boolean chosen, List<Part> parts, Instant holdExpiresAt) {

    public Claim {
        parts = List.copyOf(parts);
    }

    /**
     * What one booking takes.
     *
     * @param use from when to when the guest has the units
     * @param occupied the use with turnaround
     */
    public record Part(BookingId booking, List<UnitId> units, TimeRange use, TimeRange occupied) {
        public Part {
            units = List.copyOf(units);
        }
    }
}
