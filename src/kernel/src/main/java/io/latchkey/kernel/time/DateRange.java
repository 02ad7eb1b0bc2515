package io.latchkey.kernel.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Civil dates from {@code start} until before {@code end}; never empty. The nights of a stay: check-in is the first
 * date, check-out the exclusive end.
 */
public record DateRange(LocalDate start, LocalDate end) {

    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("end " + end + " must be after start " + start);
        }
    }

    public static DateRange of(LocalDate start, LocalDate end) {
        return new DateRange(start, end);
    }

    /** The number of dates, by the calendar and never by hours (R08). */
    public int days() {
        return Math.toIntExact(end.toEpochDay() - start.toEpochDay());
    }

    public LocalDate lastDate() {
        return end.minusDays(1);
    }

    public Stream<LocalDate> dates() {
        return start.datesUntil(end);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    public boolean encloses(DateRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(DateRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** One ends on the date the other starts: back to back, and legal (R13). */
    public boolean abuts(DateRange other) {
        return end.equals(other.start) || other.end.equals(start);
    }

    public DateRange plusDays(int days) {
        return new DateRange(start.plusDays(days), end.plusDays(days));
    }
}
