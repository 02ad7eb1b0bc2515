package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;

/** The time between opening and closing, over several days. */
final class OpenHours {

    private OpenHours() {}

    /**
     * From when to when a stay uses its units; null if the calendar of the place skipped that time.
     *
     * @param first the date on which it begins
     */
    static TimeRange use(Stay stay, CivilDay first, Almanac almanac) {
        return switch (stay) {
            case Stay.Nights(DateRange dates) ->
                rangeOrNull(first.checkIn(), almanac.day(dates.end()).checkOut());
            case Stay.Days(DateRange dates) -> rangeOrNull(first.opens(), lastClosing(dates, almanac));
            case Stay.Hours(TimeRange times) -> times;
        };
    }

    private static TimeRange rangeOrNull(Instant start, Instant end) {
        return start.isBefore(end) ? TimeRange.of(start, end) : null;
    }

    /** The day before the last may close later than the last: 08:00 to 08:00, then 05:00 to 06:00. */
    private static Instant lastClosing(DateRange dates, Almanac almanac) {
        LocalDate last = dates.lastDate();
        Instant closes = almanac.day(last).closes();
        if (dates.days() == 1 || almanac.rules().times().weeklyHours().isAlways()) {
            return closes;
        }
        Instant dayBefore = almanac.day(last.minusDays(1)).closes();
        return dayBefore.isAfter(closes) ? dayBefore : closes;
    }

    /** The first instant of the range at which the listing is not open; the end of the range if it is open all through. */
    static Instant openUntil(TimeRange range, Almanac almanac) {
        if (almanac.rules().times().weeklyHours().isAlways()) {
            return range.end();
        }
        Instant reached = range.start();
        // What opened the day before may reach over midnight into the first date.
        LocalDate date = CivilTime.dateOf(range.start(), almanac.rules().zone()).minusDays(1);
        while (reached.isBefore(range.end())) {
            for (TimeRange open : almanac.day(date).openings()) {
                reached = open.contains(reached) ? open.end() : reached;
            }
            date = date.plusDays(1);
            if (reached.isBefore(almanac.day(date).start())) {
                return reached;
            }
        }
        return range.end();
    }
}
