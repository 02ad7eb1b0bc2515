package io.latchkey.engine.availability;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.Objects;

/**
 * A unit is taken from an instant to an instant.
 *
 * @param range turnaround included
 * @param used what the guest has of it
 * @param booking whose it is; null for blocks of a unit and external events
 * @param expiresAt from then on a hold is as if it had never been, without any job having run; null is never
 * @param placement as the listing that is asked sees it
 */
public record Occupancy(
        UnitId unit,
        TimeRange range,
        TimeRange used,
        Kind kind,
        BookingId booking,
        Instant expiresAt,
        Placement placement) {

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
        Objects.requireNonNull(used, "used");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(placement, "placement");
    }

    public static Occupancy hold(UnitId unit, TimeRange range, BookingId booking, Instant expiresAt) {
        return new Occupancy(unit, range, range, Kind.HOLD, booking, expiresAt, Placement.FIXED);
    }

    public static Occupancy booking(UnitId unit, TimeRange range, BookingId booking) {
        return new Occupancy(unit, range, range, Kind.BOOKING, booking, null, Placement.FIXED);
    }

    Occupancy on(UnitId other) {
        return new Occupancy(other, range, used, kind, booking, expiresAt, placement);
    }

    public boolean isLiving(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Whether it may give way to another stay: what has begun never does, and the placement knows who came early. */
    boolean mayMove(Instant now) {
        return placement == Placement.MOVABLE && range.start().isAfter(now);
    }

    /** Whether it came through the very listing that is asked; only such stays count for its caps. */
    boolean isOfThisListing() {
        return placement != Placement.FIXED;
    }
}
