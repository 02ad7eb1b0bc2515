package io.latchkey.listings.offer;

import java.time.DayOfWeek;
import java.util.List;

/** The weekly plan of nights and days: those are open on whose weekday something opens. */
final class DatePlan implements WeekPlan {

    private final int[] openDates;

    private DatePlan(int[] openDates) {
        this.openDates = openDates;
    }

    static DatePlan of(List<OpeningHours> week) {
        return new DatePlan(
                WeekPlan.runs(day -> week.isEmpty() || week.stream().anyMatch(hours -> hours.weekday() == day)));
    }

    @Override
    public Lengths in(int dates, DayOfWeek first) {
        return dates <= longest(first) ? new Lengths(dates, dates) : Lengths.NONE;
    }

    @Override
    public int longest(DayOfWeek first) {
        return openDates[first.ordinal()];
    }
}
