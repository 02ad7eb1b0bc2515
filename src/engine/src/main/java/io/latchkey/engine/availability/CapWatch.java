package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.CapPeriod;
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

    /** Whether no more stay may begin in the day, or in the week or month around it. */
    boolean isReachedOn(CivilDay day) {
        if (cap.period() == CapPeriod.DAY) {
            return isReachedBetween(day, day.next());
        }
        LocalDate date = day.date();
        if (period == null || !period.contains(date)) {
            period = cap.around(date);
            reached = isReachedBetween(almanac.day(period.start()), almanac.day(period.end()));
        }
        return reached;
    }

    private boolean isReachedBetween(CivilDay first, CivilDay end) {
        TimeRange times = TimeRange.of(first.start(), end.start());
        return almanac.calendar().starts().countIn(times, almanac.now()) >= cap.max();
    }
}
