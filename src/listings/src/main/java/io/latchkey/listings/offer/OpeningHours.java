package io.latchkey.listings.offer;

import java.time.DayOfWeek;

/**
 * A weekly open time, in the listing's zone.
 *
 * @param closes at most 24:00
 * @param overnight whether it closes on the next day; {@code null} in what an older release stored, where the times
 *     alone said so
 */
public record OpeningHours(DayOfWeek weekday, DayTime opens, DayTime closes, Boolean overnight) {

    static final int MINUTES_PER_WEEK = 7 * DayTime.MINUTES_PER_DAY;

    public OpeningHours {
        overnight = overnight == null ? closes.minute() < opens.minute() : overnight;
    }

    boolean closesBeforeItOpens() {
        return closes.minute() < opens.minute();
    }

    /** Whether any of it lies on the weekday. */
    boolean touches(DayOfWeek day) {
        return weekday == day || overnight && closes.minute() > 0 && weekday.plus(1) == day;
    }

    boolean overlaps(OpeningHours other) {
        return overlapsFrom(start(), other)
                || overlapsFrom(start() - MINUTES_PER_WEEK, other)
                || overlapsFrom(start() + MINUTES_PER_WEEK, other);
    }

    private boolean overlapsFrom(int start, OpeningHours other) {
        return start < other.start() + other.length() && other.start() < start + length();
    }

    /** Minutes since Monday 00:00. */
    int start() {
        return weekday.ordinal() * DayTime.MINUTES_PER_DAY + opens.minute();
    }

    /** In minutes. */
    int length() {
        int minutes = closes.minute() - opens.minute();
        return minutes > 0 ? minutes : minutes + DayTime.MINUTES_PER_DAY;
    }
}
