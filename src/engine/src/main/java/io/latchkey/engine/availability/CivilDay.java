package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.engine.availability.RangeSet.Range;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One date of a listing: when it begins, opens and closes, by the weekly plan or because the host opened it; what the
 * host closed is another matter. Everything is worked out when it is first asked for, and then kept.
 */
final class CivilDay {

    private static final int WAYS_TO_RENT = Per.values().length;

    private final LocalDate date;
    private final Almanac almanac;
    private final Limit[] limits = new Limit[WAYS_TO_RENT];
    private Instant start;
    private Instant checkIn;
    private Instant checkOut;
    private Boolean nightIsOpen;
    private List<TimeRange> openings;
    private CivilDay next;

    CivilDay(LocalDate date, Almanac almanac) {
        this.date = date;
        this.almanac = almanac;
    }

    LocalDate date() {
        return date;
    }

    /** Its first instant. */
    Instant start() {
        if (start == null) {
            start = almanac.clock().startOf(date);
        }
        return start;
    }

    /** When a night begins on it. */
    Instant checkIn() {
        if (checkIn == null) {
            checkIn = almanac.clock().at(date, almanac.rules().times().checkIn());
        }
        return checkIn;
    }

    /** When a stay by the night ends on it. */
    Instant checkOut() {
        if (checkOut == null) {
            checkOut = almanac.clock().at(date, almanac.rules().times().checkOut());
        }
        return checkOut;
    }

    /** How short and how long it asks stays to be; null if they are not rented by this. */
    Limit limit(Per per) {
        if (limits[per.ordinal()] == null && almanac.rules().offers(per)) {
            limits[per.ordinal()] = almanac.rules().lengths().get(per).on(date);
        }
        return limits[per.ordinal()];
    }

    /** Whether the night that begins on it is open: its weekday is in the plan, or the host opened it. */
    boolean nightIsOpen() {
        if (nightIsOpen == null) {
            nightIsOpen = almanac.rules().times().weeklyHours().opensOn(date.getDayOfWeek())
                    || almanac.calendar().openDates().contains(date)
                    || nightIsOpened();
        }
        return nightIsOpen;
    }

    private boolean nightIsOpened() {
        Instant end = next().checkOut();
        Optional<Range<Instant>> opened = almanac.calendar().openTimes().firstWithin(checkIn(), end);
        return opened.equals(Optional.of(new Range<>(checkIn(), end)));
    }

    /** Whether the business day that begins on it is open. */
    boolean isOpen() {
        return !openings().isEmpty();
    }

    /** The intervals that begin on it; they may overlap, and the last may end on the next date. */
    List<TimeRange> openings() {
        if (openings == null) {
            openings = workOutOpenings();
        }
        return openings;
    }

    private List<TimeRange> workOutOpenings() {
        WeeklyHours plan = almanac.rules().times().weeklyHours();
        List<TimeRange> open = new ArrayList<>(plan.on(date, zone()));
        if (plan.isAlways()) {
            return open;
        }
        if (almanac.calendar().openDates().contains(date)) {
            open.addAll(WeeklyHours.wholeDay(date, zone()));
        }
        RangeSet<Instant> opened = almanac.calendar().openTimes();
        Instant end = next().start();
        Optional<Range<Instant>> range = opened.firstWithin(start(), end);
        while (range.isPresent()) {
            open.add(TimeRange.of(range.get().start(), range.get().end()));
            range = opened.firstWithin(range.get().end(), end);
        }
        open.sort(Comparator.comparing(TimeRange::start));
        return open;
    }

    /** When a stay by the day begins on it. */
    Instant opens() {
        return isOpen() ? openings().getFirst().start() : start();
    }

    /** When its business day ends. */
    Instant closes() {
        return openings().stream()
                .map(TimeRange::end)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> next().start());
    }

    CivilDay next() {
        if (next == null) {
            next = almanac.day(date.plusDays(1));
        }
        return next;
    }

    private ZoneId zone() {
        return almanac.rules().zone();
    }
}
