package io.latchkey.kernel.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

/**
 * A length of time as people mean it: days are civil days (the same local time, 23 or 25 hours away when the clocks
 * change), hours and minutes are real ones. {@code P7D} and {@code PT168H} are therefore two different spans. Never
 * negative.
 */
public record Span(int days, Duration time) {

    public static final Span ZERO = new Span(0, Duration.ZERO);

    public Span {
        Objects.requireNonNull(time, "time");
        if (days < 0 || time.isNegative()) {
            throw new IllegalArgumentException("a span must not be negative");
        }
    }

    public static Span ofDays(int days) {
        return new Span(days, Duration.ZERO);
    }

    public static Span ofHours(int hours) {
        return new Span(0, Duration.ofHours(hours));
    }

    public static Span ofMinutes(int minutes) {
        return new Span(0, Duration.ofMinutes(minutes));
    }

    /** Reads ISO 8601 ({@code P7D}, {@code PT30M}, {@code P1DT12H}, {@code P2W}); no months and years. */
    public static Span parse(String text) {
        String iso = text.toUpperCase(Locale.ROOT);
        int split = iso.indexOf('T');
        try {
            Period period = split == 1 ? Period.ZERO : Period.parse(split < 0 ? iso : iso.substring(0, split));
            if (period.toTotalMonths() != 0) {
                throw new IllegalArgumentException("months and years have no fixed length: " + text);
            }
            return new Span(period.getDays(), split < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(split)));
        } catch (DateTimeException notIso) {
            throw new IllegalArgumentException("not an ISO 8601 duration: " + text, notIso);
        }
    }

    public boolean isZero() {
        return days == 0 && time.isZero();
    }

    /** The instant this much later, as a clock and a calendar in the zone count it. */
    public Instant after(Instant start, ZoneId zone) {
        return after(start, new CivilClock(zone));
    }

    /** The instant this much earlier. */
    public Instant before(Instant end, ZoneId zone) {
        return before(end, new CivilClock(zone));
    }

    public Instant after(Instant start, CivilClock clock) {
        return clock.plusDays(start, days).plus(time);
    }

    public Instant before(Instant end, CivilClock clock) {
        return clock.plusDays(end, -days).minus(time);
    }

    /** ISO 8601, as {@link #parse} reads it. */
    @Override
    public String toString() {
        if (days == 0) {
            return time.toString();
        }
        return "P" + days + "D" + (time.isZero() ? "" : time.toString().substring(1));
    }
}
