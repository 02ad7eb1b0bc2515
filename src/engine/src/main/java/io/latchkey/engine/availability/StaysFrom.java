package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which stays by the night or the day can begin on a date. Asks the rules only at lengths where the answer can turn. */
final class StaysFrom {

    private static final Rules PARTY = Rules.ALL.only(rule -> rule.concern() == Concern.PARTY);
    /** Nights and days lie on no step. */
    private static final Rules ON_DATES = Rules.ALL.only(rule -> rule.concern() != Concern.PARTY && rule != Rule.STEP);

    /** Once one of these objects, it objects to every longer stay, too. */
    private static final Rules LASTING = Rules.ALL.only(rule -> !rule.mayHoldForLonger());

    /** Those of the lasting that may begin to object when a stay gets longer. */
    private static final Rules ENDING = Rules.ALL.only(Rule::mayEndStays);

    private static final Rules PASSING =
            Rules.ALL.only(rule -> rule.mayHoldForLonger() && rule.concern() != Concern.DEPARTURE);
    private static final Rules LEAVING = Rules.ALL.only(rule -> rule.concern() == Concern.DEPARTURE);

    private final DayCalendar.Wish wish;
    private final Almanac almanac;
    /** All that may object; what the party itself is refused for is the same on all dates. */
    private final Rules rules;
    /** Whether not only the date of arrival says how long a stay must be. */
    private final boolean through;
    /** Where nobody can be moved, what fits a stay fits every part of it. */
    private final boolean hasOneUnit;

    private final Map<LocalDate, Boolean> ends = new HashMap<>();
    /** How far the longest stay of the date before reached: mostly it is as far as one can stay from the next. */
    private LocalDate reached = LocalDate.MIN;

    StaysFrom(LocalDate first, DayCalendar.Wish wish, Almanac almanac) {
        this.wish = wish;
        this.almanac = almanac;
        this.rules = PARTY.allow(attempt(almanac.day(first), 1)) ? ON_DATES : Rules.ALL;
        this.through = almanac.rules().lengths().get(wish.per()).mode() == StayRuleMode.THROUGH;
        this.hasOneUnit = almanac.calendar().units().size() == 1;
    }

    /** The shortest stay that the rules ask for on the date. */
    Attempt shortest(CivilDay arrival) {
        return attempt(arrival, Math.min(limit(arrival).min(), StayRequest.MAX_DAYS));
    }

    /** What the date asks for. */
    Limit limit(CivilDay date) {
        return date.limit(wish.per());
    }

    /** All that speaks against the stay. */
    List<Refusal> refusals(Attempt stay) {
        return rules.refusals(stay);
    }

    /**
     * Whether nothing but rules about arriving and leaving speaks against the one night or day.
     *
     * @param refusals of the shortest stay from the date
     */
    boolean isOpen(CivilDay date, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            if (!refusal.rule().isAboutArrival()) {
                return limit(date).min() > 1 && Rules.STAYING_ON.allow(attempt(date, 1));
            }
        }
        return true;
    }

    /** Whether no rule about leaving speaks against the date. */
    boolean mayEnd(LocalDate date) {
        return almanac.rules().departures().isAnyDay()
                || ends.computeIfAbsent(date, end -> LEAVING.allow(attempt(almanac.day(end.minusDays(1)), 1)));
    }

    /** From the shortest stay that can be booked to the longest; between them, stays must also end where they may. */
    List<Limit> lengths(CivilDay arrival) {
        Attempt shortest = shortest(arrival);
        return LASTING.allow(shortest) ? lengthsFrom(shortest) : List.of();
    }

    /** @param refusals of that stay, the shortest from its date */
    List<Limit> lengths(Attempt shortest, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            if (!refusal.rule().mayHoldForLonger()) {
                return List.of();
            }
        }
        return lengthsFrom(shortest);
    }

    private List<Limit> lengthsFrom(Attempt shortest) {
        List<Limit> lengths = new ArrayList<>(1);
        CivilDay arrival = shortest.first();
        int longest = longest(arrival);
        boolean capped = CapRules.reached(shortest) != null;
        if (!capped && !through) {
            append(lengths, arrival.date(), limit(arrival).min(), longest);
            return lengths;
        }
        for (int length = limit(arrival).min(); length <= longest; ) {
            int turn = capped ? length + 1 : nextTurn(arrival, length, longest);
            if (PASSING.allow(attempt(arrival, length))) {
                append(lengths, arrival.date(), length, turn - 1);
            }
            length = turn;
        }
        return lengths;
    }

    /** By growing steps, for most free times are short, then by halving; 0 if the shortest is too long for anybody. */
    private int longest(CivilDay arrival) {
        int fits = limit(arrival).min();
        if (fits > StayRequest.MAX_DAYS) {
            return 0;
        }
        int tooLong = Math.min(limit(arrival).max(), StayRequest.MAX_DAYS) + 1;
        int length = (int) (reached.toEpochDay() - arrival.date().toEpochDay());
        if (hasOneUnit) {
            fits = Math.max(fits, Math.min(length, tooLong - 1));
        }
        for (int step = 1; tooLong - fits > 1; step *= 2) {
            if (length <= fits || length >= tooLong) {
                length = Math.min(fits + step, (fits + tooLong) >>> 1);
            }
            if (ENDING.allow(attempt(arrival, length))) {
                fits = length;
            } else {
                tooLong = length;
            }
            length = 0;
        }
        reached = arrival.date().plusDays(fits);
        return fits;
    }

    /** The next length at which the least length may turn: a stricter date is reached, or what it asks for is. */
    private int nextTurn(CivilDay arrival, int length, int longest) {
        int strictest = limit(arrival).min();
        CivilDay date = arrival;
        for (int day = 1; through && day < longest; day++) {
            date = date.next();
            int min = limit(date).min();
            if (day >= length && min > strictest) {
                return strictest > length ? Math.min(strictest, day + 1) : day + 1;
            }
            strictest = Math.max(strictest, min);
        }
        return strictest > length ? Math.min(strictest, longest + 1) : longest + 1;
    }

    /** Leaves out what begins or ends with lengths of which no stay may end. */
    private void append(List<Limit> lengths, LocalDate arrival, int shortest, int longest) {
        int min = shortest;
        int max = longest;
        while (min <= max && !mayEnd(arrival.plusDays(min))) {
            min++;
        }
        while (min <= max && !mayEnd(arrival.plusDays(max))) {
            max--;
        }
        boolean continues = !lengths.isEmpty() && lengths.getLast().max() + 1 == min;
        if (min <= max) {
            int from = continues ? lengths.removeLast().min() : min;
            lengths.add(new Limit(from, max));
        }
    }

    private Attempt attempt(CivilDay arrival, int length) {
        DateRange dates = DateRange.of(arrival.date(), arrival.date().plusDays(length));
        Stay stay = wish.per() == Per.NIGHT ? new Stay.Nights(dates) : new Stay.Days(dates);
        return Attempt.of(new StayRequest(stay, wish.guests(), wish.units()), arrival, almanac);
    }
}
