package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.DayCalendar.Day;
import io.latchkey.bookings.availability.Decision.Unavailable;
import io.latchkey.bookings.availability.LengthLimits.Limit;
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

    List<Day> lines(DateRange range) {
        List<Day> days = new ArrayList<>(range.days());
        List<Decision> before = decisions(range.start().minusDays(1));
        for (LocalDate date = range.start(); date.isBefore(range.end()); date = date.plusDays(1)) {
            List<Decision> today = decisions(date);
            days.add(line(date, today, endsOn(date, before) || endsOn(date, today)));
            before = today;
        }
        return List.copyOf(days);
    }

    private Day line(LocalDate date, List<Decision> decisions, boolean mayLeave) {
        Limit limit = rules.lengths().get(Per.HOUR).on(date);
        boolean mayArrive = decisions.stream().anyMatch(Decision::isAvailable);
        boolean open = decisions.stream().anyMatch(HourDays::isOpen);
        List<Refusal> refusals = mayArrive ? List.of() : nearestMiss(date, decisions);
        return new Day(date, open, mayArrive, mayLeave, limit.min(), limit.max(), List.of(), refusals);
    }

    /** About the shortest stay from each start of the date. */
    private List<Decision> decisions(LocalDate date) {
        Duration shortest = HourSlots.shortest(date, rules);
        return HourSlots.startsOn(date, rules).stream()
                .map(start -> Stay.hours(start, start.plus(shortest)))
                .map(stay -> new StayRequest(stay, wish.guests(), wish.units()))
                .map(request -> Rules.ALL.decide(Attempt.of(request, almanac)))
                .toList();
    }

    /** Nothing but rules about arriving and leaving speaks against it. */
    private static boolean isOpen(Decision shortest) {
        return switch (shortest) {
            case Decision.Available available -> true;
            case Unavailable(var refusals) ->
                refusals.stream().allMatch(refusal -> refusal.rule().isAboutArrival());
        };
    }

    private boolean endsOn(LocalDate date, List<Decision> decisions) {
        return decisions.stream()
                .anyMatch(decision -> decision instanceof Decision.Available available
                        && date.equals(CivilTime.dateOf(available.use().end().minusNanos(1), rules.zone())));
    }

    /** Why not, told by the start that comes closest to being bookable. */
    private List<Refusal> nearestMiss(LocalDate date, List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> ((Unavailable) decision).refusals())
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(OpeningRules.neverExisted(date, rules)));
    }
}
