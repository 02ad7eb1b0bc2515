package io.latchkey.engine.availability;

import io.latchkey.kernel.time.TimeRange;

/**
 * Who gets which unit of a pool when bookings move.
 *
 * @param occupancy null for the stay that is asked for, which has one seat for each of its units
 */
record Seat(Occupancy occupancy, TimeRange range, UnitCalendar unit) {

    static Seat of(Occupancy occupancy, UnitCalendar unit) {
        return new Seat(occupancy, occupancy.range(), unit);
    }

    static Seat ofTheStay(TimeRange range, UnitCalendar unit) {
        return new Seat(null, range, unit);
    }

    boolean isTheStays() {
        return occupancy == null;
    }

    boolean isMoved() {
        return occupancy != null && !occupancy.unit().equals(unit.unit());
    }

    boolean collidesWith(Seat other) {
        return unit == other.unit && range.overlaps(other.range);
    }

    Move asMove() {
        return new Move(occupancy.booking(), occupancy.unit(), unit.unit(), range);
    }
}
