package io.latchkey.engine.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One interval of the weekly plan in the listing's local time. A closing time that is not after the opening time is
 * the next day's: 22:00 to 02:00 crosses midnight, and 24:00 is {@link LocalTime#MIDNIGHT}.
 */
public record Opening(DayOfWeek weekday, LocalTime opens, LocalTime closes) {

    public Opening {
        Objects.requireNonNull(weekday, "weekday");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    /** Reads times as the API writes them, {@code 24:00} included. */
    public static Opening of(DayOfWeek weekday, String opens, String closes) {
        return new Opening(weekday, LocalTime.parse(opens), closingTime(closes));
    }

    /** Until when: {@code 24:00} is {@link LocalTime#MIDNIGHT}. */
    public static LocalTime closingTime(String text) {
        return "24:00".equals(text) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    public boolean closesNextDay() {
        return !closes.isAfter(opens);
    }
}
