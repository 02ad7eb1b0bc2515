package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import java.time.DayOfWeek;
import java.util.function.Predicate;

/** Which stays the weekly plan leaves open, by the weekday they begin on. Lengths are in nights, days or minutes. */
sealed interface WeekPlan permits DatePlan, HourPlan {

    int WITHOUT_END = Integer.MAX_VALUE;

    /** From the shortest to the longest, both included. */
    record Lengths(int shortest, int longest) {

        static final Lengths NONE = new Lengths(1, 0);

        boolean isNone() {
            return shortest > longest;
        }
    }

    /** The hours must not overlap and be on the step. */
    static WeekPlan of(Hours hours, Per per) {
        return switch (per) {
            case NIGHT, DAY -> DatePlan.of(hours.openingHours());
            case HOUR -> HourPlan.of(hours);
        };
    }

    /** Of the stays that lie in exactly so many dates. Where there are none, there are none in more dates, either. */
    Lengths in(int dates, DayOfWeek first);

    /** The longest stay that can begin on the weekday; 0 for none, {@link #WITHOUT_END} if it never closes again. */
    int longest(DayOfWeek first);

    /** On how many weekdays in a row, by the one they begin with, something is true. */
    static int[] runs(Predicate<DayOfWeek> isTrue) {
        int[] runs = new int[DayOfWeek.values().length];
        for (DayOfWeek first : DayOfWeek.values()) {
            int days = 0;
            while (days < runs.length && isTrue.test(first.plus(days))) {
                days++;
            }
            runs[first.ordinal()] = days == runs.length ? WITHOUT_END : days;
        }
        return runs;
    }
}
