package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.Decision.Unavailable;
import io.latchkey.bookings.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A listing's calendar as a date picker shows it: one line per date, for one guest in one unit. */
public final class DayCalendar {

    /**
     * One date.
     *
     * @param open whether the night or day that begins here, or some of its hours, could be part of some stay
     * @param mayArrive whether some stay can begin here
     * @param mayLeave whether some stay can end here: for nights the check-out date, for days the exclusive end; for
     *     hours whether one of the shortest stays can
     * @param minLength and {@code maxLength}: where one may arrive, exactly the stays of these lengths and between can
     *     be booked from here; elsewhere, and always for hours, what the rules ask for
     * @param refusals why the shortest stay from here cannot be booked; empty where one may arrive
     */
    public record Day(
            LocalDate date,
            boolean open,
            boolean mayArrive,
            boolean mayLeave,
            int minLength,
            int maxLength,
            List<Refusal> refusals) {}

    private final Per per;
    private final Calendar calendar;
    private final ListingRules rules;
    private final Instant now;

    private DayCalendar(Per per, Calendar calendar, ListingRules rules, Instant now) {
        this.per = per;
        this.calendar = calendar;
        this.rules = rules;
        this.now = now;
    }

    /**
     * The calendar of nights, of days, or of the dates on which hours can be booked; which hours {@link HourSlots} tells.
     *
     * @param per one that the rules offer
     */
    public static List<Day> of(DateRange range, Per per, Calendar calendar, ListingRules rules, Instant now) {
        if (!rules.offers(per)) {
            throw new IllegalArgumentException("not rented per " + per);
        }
        return per == Per.HOUR
                ? new HourDays(calendar, rules, now).lines(range)
                : new DayCalendar(per, calendar, rules, now).lines(range);
    }

    private List<Day> lines(DateRange range) {
        LocalDate today = CivilTime.dateOf(now, rules.zone());
        LocalDate earliest =
                range.start().minusDays(Math.min(rules.lengths().get(per).longest(), StayRequest.MAX_DAYS));
        LocalDate first = earliest.isBefore(today) ? today : earliest;
        BitSet departures = new BitSet();
        for (LocalDate arrival = first; arrival.isBefore(range.start()); arrival = arrival.plusDays(1)) {
            markDepartures(line(arrival), range, departures);
        }
        List<Day> days = new ArrayList<>(range.days());
        range.dates().map(this::line).forEach(day -> {
            days.add(day);
            markDepartures(day, range, departures);
        });
        return withDepartures(days, departures);
    }

    private static void markDepartures(Day day, DateRange range, BitSet departures) {
        if (day.mayArrive()) {
            long offset = day.date().toEpochDay() - range.start().toEpochDay();
            int from = Math.max(0, Math.toIntExact(offset + day.minLength()));
            int until = Math.min(range.days(), Math.toIntExact(offset + day.maxLength() + 1));
            if (from < until) {
                departures.set(from, until);
            }
        }
    }

    private static List<Day> withDepartures(List<Day> days, BitSet departures) {
        List<Day> complete = new ArrayList<>(days.size());
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            complete.add(new Day(
                    day.date(),
                    day.open(),
                    day.mayArrive(),
                    departures.get(i),
                    day.minLength(),
                    day.maxLength(),
                    day.refusals()));
        }
        return List.copyOf(complete);
    }

    private Day line(LocalDate date) {
        Limit limit = rules.lengths().get(per).on(date);
        Decision shortest = decide(date, limit.min());
        boolean open = isOpen(limit.min() == 1 ? shortest : decide(date, 1));
        if (shortest instanceof Unavailable(var refusals)) {
            return new Day(date, open, false, false, limit.min(), limit.max(), refusals);
        }
        return new Day(date, open, true, false, limit.min(), longestFrom(date, limit), List.of());
    }

    /** A stay that fits makes every shorter one fit: search by growing steps, for most free times are short, then halve. */
    private int longestFrom(LocalDate date, Limit limit) {
        int fits = limit.min();
        int tooLong = Math.min(limit.max(), StayRequest.MAX_DAYS) + 1;
        for (int step = 1; tooLong - fits > 1; step *= 2) {
            int length = Math.min(fits + step, (fits + tooLong) >>> 1);
            if (decide(date, length).isAvailable()) {
                fits = length;
            } else {
                tooLong = length;
            }
        }
        return fits;
    }

    /** Nothing but rules about arriving speaks against it. */
    static boolean isOpen(Decision single) {
        return switch (single) {
            case Decision.Available available -> true;
            case Unavailable(var refusals) ->
                refusals.stream().allMatch(refusal -> refusal.rule().isAboutArrival());
        };
    }

    private Decision decide(LocalDate arrival, int length) {
        DateRange dates = DateRange.of(arrival, arrival.plusDays(Math.min(length, StayRequest.MAX_DAYS)));
        Stay stay = per == Per.NIGHT ? new Stay.Nights(dates) : new Stay.Days(dates);
        return Availability.decide(new StayRequest(stay, 1, 1), calendar, rules, now);
    }
}
