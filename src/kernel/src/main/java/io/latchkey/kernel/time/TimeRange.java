package io.latchkey.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Instants from {@code start} until before {@code end}; never empty. */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("end " + end + " must be after start " + start);
        }
    }

    public static TimeRange of(Instant start, Instant end) {
        return new TimeRange(start, end);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean encloses(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean abuts(TimeRange other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    /** The same range with room before and after, as turnaround needs; neither may be negative. */
    public TimeRange widenedBy(Duration before, Duration after) {
        if (before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("turnaround must not be negative");
        }
        return new TimeRange(start.minus(before), end.plus(after));
    }
}
