package io.latchkey.bookings.availability;

import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.LocalDate;

/** Tells for one date after the other whether a cap leaves room; counts once in each day, week or month. */
final class CapWatch {

    private final Cap cap;
    private final Almanac almanac;
    private DateRange period;
    private boolean reached;

    CapWatch(Cap cap, Almanac almanac) {
        this.cap = cap;
        this.almanac = almanac;
    }

    Cap cap() {
        return cap;
    }

    /** Whether no more stay may begin in the date's day, week or month. */
    boolean isReachedOn(LocalDate date) {
        if (period == null || !period.contains(date)) {
            period = cap.around(date);
            reached = count() >= cap.max();
        }
        return reached;
    }

    private int count() {
        TimeRange times = TimeRange.of(
                almanac.day(period.start()).start(), almanac.day(period.end()).start());
        return almanac.calendar().starts().countIn(times, almanac.now());
    }
}
