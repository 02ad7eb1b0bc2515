package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;

/** A listing's calendar as a date picker shows it, one line per date. */
public final class DayCalendar {

    /** What the calendar is for: nights, days or hours of so many guests in so many units. */
    public record Wish(Per per, int guests, int units) {}

    /**
     * One date. By the night and the day exactly those stays can be booked that begin where one may arrive, end where
     * one may leave, and have one of the lengths of the date of arrival.
     *
     * @param open whether the night or day that begins here, or some of its hours, could be part of some stay
     * @param mayArrive whether some stay can begin here
     * @param mayLeave whether some stay can end here: for nights the check-out date, for days the exclusive end; for
     *     hours whether one of the shortest stays can
     * @param minLength and {@code maxLength}: of the stays that can be booked from here; where none can, and always for
     *     hours, what the rules ask for
     * @param lengths from shortest to longest, mostly one range; empty where nobody may arrive, and for hours
     * @param refusals why the shortest stay from here cannot be booked; empty where one may arrive
     */
    public record Day(
            LocalDate date,
            boolean open,
            boolean mayArrive,
            boolean mayLeave,
            int minLength,
            int maxLength,
            List<Limit> lengths,
            List<Refusal> refusals) {}

    private final DateRange range;
    private final StaysFrom stays;
    private final BitSet departures = new BitSet();

    private DayCalendar(DateRange range, StaysFrom stays) {
        this.range = range;
        this.stays = stays;
    }

    /**
     * The calendar of nights, of days, or of the dates on which hours can be booked; which hours {@link HourSlots} tells.
     *
     * @param wish for something that the rules offer
     */
    public static List<Day> of(DateRange range, Wish wish, Calendar calendar, ListingRules rules, Instant now) {
        if (!rules.offers(wish.per())) {
            throw new IllegalArgumentException("not rented per " + wish.per());
        }
        int longest = Math.min(rules.lengths().get(wish.per()).longest(), StayRequest.MAX_DAYS);
        LocalDate first = range.start().minusDays(wish.per() == Per.HOUR ? 1 : longest);
        DateRange dates = DateRange.of(first, range.end().plusDays(wish.per() == Per.HOUR ? 1 : longest));
        Almanac almanac = Almanac.keeping(dates, calendar, rules, now);
        return wish.per() == Per.HOUR
                ? new HourDays(wish, almanac).lines(range)
                : new DayCalendar(range, new StaysFrom(range.start(), wish, almanac)).lines(first, almanac);
    }

    private List<Day> lines(LocalDate earliest, Almanac almanac) {
        CivilDay date = almanac.day(earliest.isBefore(almanac.today()) ? almanac.today() : earliest);
        for (int index = (int) ChronoUnit.DAYS.between(range.start(), date.date()); index < 0; index++) {
            markDepartures(index, stays.lengths(date));
            date = date.next();
        }
        Day[] days = new Day[range.days()];
        date = almanac.day(range.start());
        for (int index = 0; index < days.length; index++) {
            days[index] = line(date, index);
            date = date.next();
        }
        return List.of(days);
    }

    private Day line(CivilDay date, int index) {
        Attempt shortest = stays.shortest(date);
        List<Refusal> refusals = stays.refusals(shortest);
        List<Limit> lengths = stays.lengths(shortest, refusals);
        markDepartures(index, lengths);
        boolean mayLeave = departures.get(index) && stays.mayEnd(date.date());
        if (lengths.isEmpty()) {
            boolean open = stays.isOpen(date, refusals);
            Limit limit = stays.limit(date);
            return new Day(date.date(), open, false, mayLeave, limit.min(), limit.max(), lengths, refusals);
        }
        int min = lengths.getFirst().min();
        int max = lengths.getLast().max();
        return new Day(date.date(), true, true, mayLeave, min, max, lengths, List.of());
    }

    /** @param arrival index of the date in the range; negative before it */
    private void markDepartures(int arrival, List<Limit> lengths) {
        for (Limit length : lengths) {
            int from = Math.max(0, arrival + length.min());
            int until = arrival + length.max() + 1;
            if (from < until) {
                departures.set(from, until);
            }
        }
    }
}
