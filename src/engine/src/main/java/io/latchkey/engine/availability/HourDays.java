package io.latchkey.engine.availability;

import io.latchkey.engine.availability.DayCalendar.Day;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The day calendar of what is rented by the hour: on which dates the shortest stay can begin, and on which end. */
final class HourDays {

    private final DayCalendar.Wish wish;
    private final Almanac almanac;
    private final ListingRules rules;

    HourDays(DayCalendar.Wish wish, Almanac almanac) {
        this.wish = wish;
        this.almanac = almanac;
        this.rules = almanac.rules();
    }

    /** The shortest stay from one start. */
    private record Shortest(Attempt stay, boolean canBeBooked) {}

    List<Day> lines(DateRange range) {
        List<Day> days = new ArrayList<>(range.days());
        List<Shortest> before = shortest(range.start().minusDays(1));
        for (LocalDate date = range.start(); date.isBefore(range.end()); date = date.plusDays(1)) {
            List<Shortest> today = shortest(date);
            days.add(line(date, today, endsOn(date, before) || endsOn(date, today)));
            before = today;
        }
        return List.copyOf(days);
    }

    private Day line(LocalDate date, List<Shortest> starts, boolean mayLeave) {
        Limit limit = rules.lengths().get(Per.HOUR).on(date);
        if (starts.stream().anyMatch(Shortest::canBeBooked)) {
            return new Day(date, true, true, mayLeave, limit.min(), limit.max(), List.of(), List.of());
        }
        boolean open = starts.stream().anyMatch(HourDays::isOpen);
        return new Day(date, open, false, mayLeave, limit.min(), limit.max(), List.of(), nearestMiss(date, starts));
    }

    /** From each start of the date. */
    private List<Shortest> shortest(LocalDate date) {
        Duration shortest = HourSlots.shortest(date, rules);
        return HourSlots.startsOn(date, rules).stream()
                .map(start -> Stay.hours(start, start.plus(shortest)))
                .map(stay -> Attempt.of(new StayRequest(stay, wish.guests(), wish.units()), almanac))
                .map(stay -> new Shortest(stay, Rules.ALL.allow(stay)))
                .toList();
    }

    /** Nothing but rules about arriving and leaving speaks against it. */
    private static boolean isOpen(Shortest shortest) {
        return Rules.STAYING_ON.allow(shortest.stay());
    }

    private boolean endsOn(LocalDate date, List<Shortest> starts) {
        return starts.stream()
                .filter(Shortest::canBeBooked)
                .map(shortest -> shortest.stay().use().end().minusNanos(1))
                .anyMatch(last -> date.equals(CivilTime.dateOf(last, rules.zone())));
    }

    /** Why not, told by the start that comes closest to being bookable. */
    private List<Refusal> nearestMiss(LocalDate date, List<Shortest> starts) {
        return starts.stream()
                .map(Shortest::stay)
                .min(Comparator.comparingInt(stay -> Rules.ALL.objecting(stay).size()))
                .map(Rules.ALL::refusals)
                .orElseGet(() -> List.of(OpeningRules.neverExisted(date, rules)));
    }
}
