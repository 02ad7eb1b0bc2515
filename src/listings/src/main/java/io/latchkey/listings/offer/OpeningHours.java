package io.latchkey.listings.offer;

import java.time.DayOfWeek;

/**
 * A weekly open time, in the listing's zone. One that closes before it opens closes on the next day.
 *
 * @param closes at most 24:00; midnight may be written 00:00 as well
 */
public record OpeningHours(DayOfWeek weekday, DayTime opens, DayTime closes) {

    private static final int MINUTES_PER_WEEK = 7 * DayTime.MINUTES_PER_DAY;

    boolean overlaps(OpeningHours other) {
        return overlapsFrom(start(), other)
                || overlapsFrom(start() - MINUTES_PER_WEEK, other)
                || overlapsFrom(start() + MINUTES_PER_WEEK, other);
    }

    private boolean overlapsFrom(int start, OpeningHours other) {
        return start < other.start() + other.length() && other.start() < start + length();
    }

    private int start() {
        return weekday.ordinal() * DayTime.MINUTES_PER_DAY + opens.minute();
    }

    private int length() {
        int minutes = closes.minute() - opens.minute();
        return minutes > 0 ? minutes : minutes + DayTime.MINUTES_PER_DAY;
    }
}
