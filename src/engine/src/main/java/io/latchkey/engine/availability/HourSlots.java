package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The starts at which hours can be booked. A start is in the list if and only if booking it succeeds. */
public final class HourSlots {

    /** No clock was ever changed by, or at, anything finer than this in the years we deal with. */
    private static final int CLOCK_GRAIN_MINUTES = 15;

    private static final int HOURS_PER_DAY = 24;
    private static final int MINUTES_PER_HOUR = 60;

    private HourSlots() {}

    /** What a slot must hold: so many guests in so many units for so long. */
    public record Wish(Duration length, int guests, int units) {}

    /**
     * All bookable slots that start on the dates, in order; they may end later.
     *
     * @param dates in the listing's zone; ask for few, each date holds up to a day's worth of steps
     */
    public static List<TimeRange> on(DateRange dates, Wish wish, Calendar calendar, ListingRules rules, Instant now) {
        Almanac almanac = Almanac.keeping(
                DateRange.of(dates.start().minusDays(1), dates.end().plusDays(2)), calendar, rules, now);
        return dates.dates()
                .flatMap(date -> startsOn(date, rules).stream())
                .map(start -> TimeRange.of(start, start.plus(wish.length())))
                .filter(slot -> Rules.ALL.allow(
                        Attempt.of(new StayRequest(new Stay.Hours(slot), wish.guests(), wish.units()), almanac)))
                .toList();
    }

    /** The least multiple of the step that the date's own rule for the length allows. */
    public static Duration shortest(LocalDate date, ListingRules rules) {
        int step = rules.times().stepMinutes();
        int hours = Math.min(rules.lengths().get(Per.HOUR).on(date).min(), HOURS_PER_DAY * StayRequest.MAX_DAYS);
        return Duration.ofMinutes(Math.ceilDiv((long) hours * MINUTES_PER_HOUR, step) * step);
    }

    /** Every instant of the date that lies on the step; a local time that comes twice is two instants. */
    static List<Instant> startsOn(LocalDate date, ListingRules rules) {
        Duration grain = Duration.ofMinutes(commonDivisor(rules.times().stepMinutes(), CLOCK_GRAIN_MINUTES));
        Instant end = CivilTime.startOf(date.plusDays(1), rules.zone());
        List<Instant> starts = new ArrayList<>();
        for (Instant start = CivilTime.startOf(date, rules.zone()); start.isBefore(end); start = start.plus(grain)) {
            if (LengthRules.startsOnStep(start, rules)) {
                starts.add(start);
            }
        }
        return starts;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
