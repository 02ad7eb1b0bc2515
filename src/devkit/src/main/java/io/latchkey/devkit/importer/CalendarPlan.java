package io.latchkey.devkit.importer;

import io.latchkey.devkit.importer.DayCalendar.Day;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a listing's days come to here: one usual stay rule, exceptions by date, and the ranges to close. From {@code
 * today} to the calendar's last day every night that is not said to be free is closed.
 */
record CalendarPlan(StayLimits usual, List<Season> seasons, List<DateRange> closed) {

    /** Stays that begin in the range have these limits. */
    record Season(DateRange dates, StayLimits limits) {}

    /** @param shiftDays how far the file's dates are moved */
    static CalendarPlan of(DayCalendar calendar, int shiftDays, LocalDate today) {
        List<Day> days = calendar.days().stream()
                .map(day -> new Day(day.date().plusDays(shiftDays), day.free(), day.minNights(), day.maxNights()))
                .toList();
        StayLimits usual = mostFrequent(days);
        return new CalendarPlan(usual, seasons(days, usual, today), closed(days, today));
    }

    private static StayLimits limits(Day day) {
        return StayLimits.of(day.minNights(), day.maxNights());
    }

    private static StayLimits mostFrequent(List<Day> days) {
        Map<StayLimits, Integer> counts = new HashMap<>();
        days.forEach(day -> counts.merge(limits(day), 1, Integer::sum));
        Comparator<Map.Entry<StayLimits, Integer>> byCount = Map.Entry.comparingByValue();
        return counts.entrySet().stream()
                .max(byCount.thenComparing(entry -> entry.getKey().min(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().max()))
                .orElseThrow()
                .getKey();
    }

    private static List<Season> seasons(List<Day> days, StayLimits usual, LocalDate today) {
        List<Day> unusual = days.stream()
                .filter(day -> !day.date().isBefore(today))
                .filter(day -> !limits(day).equals(usual))
                .toList();
        return runs(unusual, CalendarPlan::limits).stream()
                .map(run -> new Season(run.dates(), run.value()))
                .toList();
    }

    private static List<DateRange> closed(List<Day> days, LocalDate today) {
        Map<LocalDate, Boolean> free = new HashMap<>();
        days.forEach(day -> free.put(day.date(), day.free()));
        LocalDate end = days.getLast().date().plusDays(1);
        if (!today.isBefore(end)) {
            return List.of();
        }
        List<Day> closedDays = today.datesUntil(end)
                .filter(date -> !free.getOrDefault(date, false))
                .map(date -> new Day(date, false, 0, 0))
                .toList();
        return runs(closedDays, Day::free).stream().map(Run::dates).toList();
    }

    private record Run<V>(DateRange dates, V value) {}

    /** Consecutive days with the same value, as ranges. */
    private static <V> List<Run<V>> runs(List<Day> days, Function<Day, V> valueOf) {
        List<Run<V>> runs = new ArrayList<>();
        for (Day day : days) {
            V value = valueOf.apply(day);
            DateRange one = DateRange.of(day.date(), day.date().plusDays(1));
            Run<V> last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.dates().end().equals(one.start())
                    && last.value().equals(value)) {
                DateRange longer = DateRange.of(last.dates().start(), one.end());
                runs.set(runs.size() - 1, new Run<>(longer, value));
            } else {
                runs.add(new Run<>(one, value));
            }
        }
        return runs;
    }
}
