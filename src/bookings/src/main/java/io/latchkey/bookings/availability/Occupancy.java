package io.latchkey.bookings.availability;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.Objects;

/**
 * A unit is taken from an instant to an instant, turnaround included.
 *
 * @param booking whose it is; null for blocks of a unit and external events
 * @param expiresAt from then on a hold is as if it had never been, without any job having run; null is never
 */
public record Occupancy(UnitId unit, TimeRange range, Kind kind, BookingId booking, Instant expiresAt) {

    /** Why a unit is taken. */
    public enum Kind {
        HOLD,
        BOOKING,
        BLOCK,
        EXTERNAL
    }

    public Occupancy {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(kind, "kind");
    }

    public static Occupancy hold(UnitId unit, TimeRange range, BookingId booking, Instant expiresAt) {
        return new Occupancy(unit, range, Kind.HOLD, booking, expiresAt);
    }

    public static Occupancy booking(UnitId unit, TimeRange range, BookingId booking) {
        return new Occupancy(unit, range, Kind.BOOKING, booking, null);
    }

    public boolean isLiving(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
