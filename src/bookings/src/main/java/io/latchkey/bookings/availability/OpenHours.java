package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.RangeSet.Range;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a listing is open by its weekly plan or because the host opened it; what the host closed is another matter. */
final class OpenHours {

    private OpenHours() {}

    /** From when to when a stay uses its units; null if the calendar of the place skipped that time. */
    static TimeRange use(Stay stay, Calendar calendar, ListingRules rules) {
        return switch (stay) {
            case Stay.Nights(DateRange dates) ->
                rangeOrNull(
                        CivilTime.at(dates.start(), rules.times().checkIn(), rules.zone()),
                        CivilTime.at(dates.end(), rules.times().checkOut(), rules.zone()));
            case Stay.Days(DateRange dates) ->
                rangeOrNull(opening(dates.start(), calendar, rules), lastClosing(dates, calendar, rules));
            case Stay.Hours(TimeRange times) -> times;
        };
    }

    private static TimeRange rangeOrNull(Instant start, Instant end) {
        return start.isBefore(end) ? TimeRange.of(start, end) : null;
    }

    private static Instant opening(LocalDate date, Calendar calendar, ListingRules rules) {
        return on(date, calendar, rules).stream()
                .map(TimeRange::start)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> CivilTime.startOf(date, rules.zone()));
    }

    /** The day before the last may close later than the last: 08:00 to 08:00, then 05:00 to 06:00. */
    private static Instant lastClosing(DateRange dates, Calendar calendar, ListingRules rules) {
        Instant last = closing(dates.lastDate(), calendar, rules);
        if (dates.days() == 1 || rules.times().weeklyHours().isAlways()) {
            return last;
        }
        Instant dayBefore = closing(dates.lastDate().minusDays(1), calendar, rules);
        return dayBefore.isAfter(last) ? dayBefore : last;
    }

    private static Instant closing(LocalDate date, Calendar calendar, ListingRules rules) {
        return on(date, calendar, rules).stream()
                .map(TimeRange::end)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> CivilTime.startOf(date.plusDays(1), rules.zone()));
    }

    /** The intervals that begin on the date; they may overlap, and the last may end on the next date. */
    static List<TimeRange> on(LocalDate date, Calendar calendar, ListingRules rules) {
        ZoneId zone = rules.zone();
        List<TimeRange> open = new ArrayList<>(rules.times().weeklyHours().on(date, zone));
        if (rules.times().weeklyHours().isAlways()) {
            return open;
        }
        if (calendar.openDates().contains(date)) {
            open.addAll(WeeklyHours.wholeDay(date, zone));
        }
        Instant end = CivilTime.startOf(date.plusDays(1), zone);
        Optional<Range<Instant>> next = calendar.openTimes().firstWithin(CivilTime.startOf(date, zone), end);
        while (next.isPresent()) {
            open.add(TimeRange.of(next.get().start(), next.get().end()));
            next = calendar.openTimes().firstWithin(next.get().end(), end);
        }
        return open;
    }

    /** Whether the night that begins on the date is open: its weekday is in the plan, or the host opened it. */
    static boolean nightIsOpen(LocalDate date, Calendar calendar, ListingRules rules) {
        if (rules.times().weeklyHours().opensOn(date.getDayOfWeek())
                || calendar.openDates().contains(date)) {
            return true;
        }
        Instant checkIn = CivilTime.at(date, rules.times().checkIn(), rules.zone());
        Instant checkOut = CivilTime.at(date.plusDays(1), rules.times().checkOut(), rules.zone());
        Optional<Range<Instant>> opened = calendar.openTimes().firstWithin(checkIn, checkOut);
        return opened.equals(Optional.of(new Range<>(checkIn, checkOut)));
    }

    /** The first instant of the range at which the listing is not open; the end of the range if it is open all through. */
    static Instant openUntil(TimeRange range, Calendar calendar, ListingRules rules) {
        if (rules.times().weeklyHours().isAlways()) {
            return range.end();
        }
        ZoneId zone = rules.zone();
        Instant reached = range.start();
        // What opened the day before may reach over midnight into the first date.
        LocalDate date = CivilTime.dateOf(range.start(), zone).minusDays(1);
        while (reached.isBefore(range.end())) {
            reached = extended(reached, on(date, calendar, rules));
            date = date.plusDays(1);
            if (reached.isBefore(CivilTime.startOf(date, zone))) {
                return reached;
            }
        }
        return range.end();
    }

    private static Instant extended(Instant reached, List<TimeRange> open) {
        Instant end = reached;
        for (TimeRange range :
                open.stream().sorted(Comparator.comparing(TimeRange::start)).toList()) {
            end = range.contains(end) ? range.end() : end;
        }
        return end;
    }
}
