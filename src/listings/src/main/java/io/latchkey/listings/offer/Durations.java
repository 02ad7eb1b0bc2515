package io.latchkey.listings.offer;

import java.time.Duration;

/** ISO 8601 durations as this API writes them: whole days as {@code P2D}, anything else as {@code PT36H30M}. */
public final class Durations {

    private Durations() {}

    public static String format(Duration duration) {
        return isWholeDays(duration) && !duration.isZero() ? "P" + duration.toDays() + "D" : duration.toString();
    }

    static boolean isWholeDays(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays()));
    }
}
