package io.latchkey.listings.offer;

import java.util.regex.Pattern;

/**
 * A time of the day in which 24:00, the end of the day, exists.
 *
 * @param minute of the day, 0 to 1440
 */
public record DayTime(int minute) {

    static final int MINUTES_PER_DAY = 24 * 60;

    private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    public DayTime {
        if (minute < 0 || minute > MINUTES_PER_DAY) {
            throw new IllegalArgumentException("must be from 00:00 to 24:00");
        }
    }

    /** Reads {@code 09:30} or {@code 24:00}; anything else is an {@link IllegalArgumentException}. */
    public static DayTime parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a time like 09:30, at most 24:00");
        }
        return new DayTime(Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)));
    }

    boolean isAfter(DayTime other) {
        return minute > other.minute;
    }

    @Override
    public String toString() {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
