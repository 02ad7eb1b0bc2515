package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.LengthLimits.Limit;
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

    /** Once one of these objects, it objects to every longer stay, too. */
    private static final Rules LASTING = Rules.ALL.only(rule -> !rule.mayHoldForLonger());

    private static final Rules PASSING =
            Rules.ALL.only(rule -> rule.mayHoldForLonger() && rule.concern() != Concern.DEPARTURE);
    private static final Rules CAPS = Rules.ALL.only(rule -> rule == Rule.CAP);
    private static final Rules LEAVING = Rules.ALL.only(rule -> rule.concern() == Concern.DEPARTURE);
    private static final Rules STAYING_ON = Rules.ALL.only(rule -> !rule.isAboutArrival());

    private final DayCalendar.Wish wish;
    private final Almanac almanac;
    private final Map<LocalDate, Boolean> ends = new HashMap<>();
    /** How far the longest stay of the date before reached: mostly it is as far as one can stay from the next. */
    private LocalDate reached = LocalDate.MIN;

    StaysFrom(DayCalendar.Wish wish, Almanac almanac) {
        this.wish = wish;
        this.almanac = almanac;
    }

    /** What the date asks for. */
    Limit limit(LocalDate date) {
        return almanac.day(date).limit(wish.per());
    }

    Decision decideShortest(LocalDate date) {
        return Rules.ALL.decide(attempt(date, Math.min(limit(date).min(), StayRequest.MAX_DAYS)));
    }

    /** Whether nothing but rules about arriving and leaving speaks against the one night or day. */
    boolean isOpen(LocalDate date) {
        return STAYING_ON.allow(attempt(date, 1));
    }

    /** Whether no rule about leaving speaks against the date. */
    boolean mayEnd(LocalDate date) {
        return ends.computeIfAbsent(date, end -> LEAVING.allow(attempt(end.minusDays(1), 1)));
    }

    /** From the shortest stay that can be booked to the longest; between them, stays must also end where they may. */
    List<Limit> lengths(LocalDate arrival) {
        List<Limit> lengths = new ArrayList<>(1);
        int longest = longest(arrival);
        for (int length = limit(arrival).min(); length <= longest; ) {
            int turn = nextTurn(arrival, length, longest);
            if (PASSING.allow(attempt(arrival, length))) {
                append(lengths, arrival, new Limit(length, turn - 1));
            }
            length = turn;
        }
        return lengths;
    }

    /** By growing steps, for most free times are short, then by halving; 0 if not even the shortest can be. */
    private int longest(LocalDate arrival) {
        int fits = limit(arrival).min();
        if (fits > StayRequest.MAX_DAYS || !LASTING.allow(attempt(arrival, fits))) {
            return 0;
        }
        int tooLong = Math.min(limit(arrival).max(), StayRequest.MAX_DAYS) + 1;
        int length = (int) (reached.toEpochDay() - arrival.toEpochDay());
        for (int step = 1; tooLong - fits > 1; step *= 2) {
            if (length <= fits || length >= tooLong) {
                length = Math.min(fits + step, (fits + tooLong) >>> 1);
            }
            if (LASTING.allow(attempt(arrival, length))) {
                fits = length;
            } else {
                tooLong = length;
            }
            length = 0;
        }
        reached = arrival.plusDays(fits);
        return fits;
    }

    /** The next length at which the passing rules may answer otherwise: a stricter date is reached, or satisfied. */
    private int nextTurn(LocalDate arrival, int length, int longest) {
        if (!CAPS.allow(attempt(arrival, length))) {
            return length + 1;
        }
        int strictest = limit(arrival).min();
        boolean through = almanac.rules().lengths().get(wish.per()).mode() == StayRuleMode.THROUGH;
        for (int day = 1; through && day < longest; day++) {
            int min = limit(arrival.plusDays(day)).min();
            if (day >= length && min > strictest) {
                return strictest > length ? Math.min(strictest, day + 1) : day + 1;
            }
            strictest = Math.max(strictest, min);
        }
        return strictest > length ? Math.min(strictest, longest + 1) : longest + 1;
    }

    /** Leaves out what begins or ends with lengths of which no stay may end. */
    private void append(List<Limit> lengths, LocalDate arrival, Limit range) {
        int min = range.min();
        int max = range.max();
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

    private Attempt attempt(LocalDate arrival, int length) {
        DateRange dates = DateRange.of(arrival, arrival.plusDays(length));
        Stay stay = wish.per() == Per.NIGHT ? new Stay.Nights(dates) : new Stay.Days(dates);
        return Attempt.of(new StayRequest(stay, wish.guests(), wish.units()), almanac);
    }
}
