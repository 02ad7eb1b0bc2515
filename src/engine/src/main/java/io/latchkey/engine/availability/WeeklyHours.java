package io.latchkey.engine.availability;

import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The weekly plan: any number of intervals on each weekday; none at all means always open. */
public record WeeklyHours(List<Opening> openings) {

    /** No plan: open at all hours of all days. */
    public static final WeeklyHours ALWAYS = new WeeklyHours(List.of());

    public WeeklyHours {
        openings = List.copyOf(openings);
    }

    public boolean isAlways() {
        return openings.isEmpty();
    }

    /** Whether anything opens on this weekday; all that matters to nights. */
    public boolean opensOn(DayOfWeek weekday) {
        if (isAlways()) {
            return true;
        }
        for (Opening opening : openings) {
            if (opening.weekday() == weekday) {
                return true;
            }
        }
        return false;
    }

    /**
     * The intervals that begin on this date, in the order of the plan; one over midnight ends on the next. An interval
     * that the clocks skip altogether is left out.
     */
    List<TimeRange> on(LocalDate date, ZoneId zone) {
        if (isAlways()) {
            return wholeDay(date, zone);
        }
        List<TimeRange> open = new ArrayList<>(2);
        for (Opening opening : openings) {
            if (opening.weekday() == date.getDayOfWeek()) {
                LocalDate closingDate = opening.closesNextDay() ? date.plusDays(1) : date;
                Instant opens = CivilTime.at(date, opening.opens(), zone);
                Instant closes = CivilTime.at(closingDate, opening.closes(), zone);
                if (opens.isBefore(closes)) {
                    open.add(TimeRange.of(opens, closes));
                }
            }
        }
        return open;
    }

    /** From the date's first instant to the next date's; nothing where the calendar skipped the date. */
    static List<TimeRange> wholeDay(LocalDate date, ZoneId zone) {
        Instant start = CivilTime.startOf(date, zone);
        Instant end = CivilTime.startOf(date.plusDays(1), zone);
        return start.isBefore(end) ? List.of(TimeRange.of(start, end)) : List.of();
    }
}
