package io.latchkey.devkit.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One listing's days as {@code calendar.csv} gives them, in any order. A day is packed into a long (date, free or not,
 * minimum, maximum), for a city has a million of them.
 */
final class DayCalendar {

    /** What does not fit is more than anybody stays. */
    private static final int MOST_NIGHTS = (1 << 14) - 1;

    private long[] days = new long[366];
    private int size;
    private boolean sorted = true;

    record Day(LocalDate date, boolean free, int minNights, int maxNights) {}

    void add(Day day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day.date().toEpochDay() << 32
                | (day.free() ? 1L << 28 : 0)
                | (long) Math.clamp(day.minNights(), 0, MOST_NIGHTS) << 14
                | Math.clamp(day.maxNights(), 0, MOST_NIGHTS);
        sorted = false;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    LocalDate first() {
        return days().getFirst().date();
    }

    /** By date, each once; a date that is given twice is taken where it is closed. */
    List<Day> days() {
        if (!sorted) {
            Arrays.sort(days, 0, size);
            sorted = true;
        }
        List<Day> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Day day = unpack(days[i]);
            if (list.isEmpty() || !list.getLast().date().equals(day.date())) {
                list.add(day);
            }
        }
        return list;
    }

    private static Day unpack(long packed) {
        return new Day(
                LocalDate.ofEpochDay(packed >> 32), (packed >> 28 & 1) == 1, (int) (packed >> 14 & MOST_NIGHTS), (int)
                        (packed & MOST_NIGHTS));
    }
}
