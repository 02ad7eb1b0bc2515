package io.latchkey.listings.offer;

import java.time.DayOfWeek;
import java.util.BitSet;

/**
 * The weekly plan of hours: open from opening to closing, and on through whatever opens at that moment. A week in which
 * the clocks change is not looked at.
 */
final class HourPlan implements WeekPlan {

    /** Divides every step. */
    private static final int QUARTER = 15;

    private static final int QUARTERS_PER_DAY = DayTime.MINUTES_PER_DAY / QUARTER;
    private static final int QUARTERS_PER_WEEK = OpeningHours.MINUTES_PER_WEEK / QUARTER;

    private final BitSet open;
    private final int step;
    private final int[] wholeDates;

    private HourPlan(BitSet open, int step) {
        this.open = open;
        this.step = step;
        this.wholeDates = WeekPlan.runs(day -> fromMidnight(day) == DayTime.MINUTES_PER_DAY);
    }

    static HourPlan of(Hours hours) {
        BitSet open = new BitSet(QUARTERS_PER_WEEK);
        open.set(0, hours.openingHours().isEmpty() ? QUARTERS_PER_WEEK : 0);
        for (OpeningHours opening : hours.openingHours()) {
            int first = opening.start() / QUARTER;
            for (int i = 0; i < opening.length() / QUARTER; i++) {
                open.set((first + i) % QUARTERS_PER_WEEK);
            }
        }
        return new HourPlan(open, hours.stepMinutes());
    }

    @Override
    public Lengths in(int dates, DayOfWeek first) {
        if (dates == 1) {
            int longest = withinTheDate(first);
            return longest > 0 ? new Lengths(step, longest) : Lengths.NONE;
        }
        int between = dates - 2;
        int onTheFirst = untilMidnight(first);
        int onTheLast = fromMidnight(first.plus(dates - 1L));
        if (onTheFirst == 0 || onTheLast == 0 || wholeDates[first.plus(1).ordinal()] < between) {
            return Lengths.NONE;
        }
        int whole = between * DayTime.MINUTES_PER_DAY;
        return new Lengths(step + whole + step, onTheFirst + whole + onTheLast);
    }

    @Override
    public int longest(DayOfWeek first) {
        if (untilMidnight(first) > 0 && wholeDates[first.plus(1).ordinal()] == WITHOUT_END) {
            return WITHOUT_END;
        }
        int longest = 0;
        Lengths lengths = in(1, first);
        for (int dates = 2; !lengths.isNone(); dates++) {
            longest = Math.max(longest, lengths.longest());
            lengths = in(dates, first);
        }
        return longest;
    }

    private int fromMidnight(DayOfWeek day) {
        int start = day.ordinal() * QUARTERS_PER_DAY;
        return Math.min(open.nextClearBit(start) - start, QUARTERS_PER_DAY) * QUARTER;
    }

    private int untilMidnight(DayOfWeek day) {
        int start = day.ordinal() * QUARTERS_PER_DAY;
        int last = start + QUARTERS_PER_DAY - 1;
        return Math.min(last - open.previousClearBit(last), QUARTERS_PER_DAY) * QUARTER;
    }

    private int withinTheDate(DayOfWeek day) {
        int end = (day.ordinal() + 1) * QUARTERS_PER_DAY;
        int longest = 0;
        int from = open.nextSetBit(end - QUARTERS_PER_DAY);
        while (from >= 0 && from < end) {
            int until = Math.min(open.nextClearBit(from), end);
            longest = Math.max(longest, until - from);
            from = open.nextSetBit(until);
        }
        return longest * QUARTER;
    }
}
