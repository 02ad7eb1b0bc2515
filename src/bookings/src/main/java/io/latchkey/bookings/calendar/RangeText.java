package io.latchkey.bookings.calendar;

import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * The ends of a range as the API writes them: two dates or two RFC 3339 date-times, {@code to} exclusive. At most two
 * years long, not before 2000 and not after 2200: nothing else can be meant.
 *
 * @param pointer to the object in the request that has the two; empty for the whole of it
 */
public record RangeText(String pointer, String from, String to) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(Limits.RANGE_DAYS);
    private static final int DATE_CHARS = 10;
    /** Finer than this the database does not tell instants apart. */
    private static final int MICROSECOND = 1_000;

    /** Whether it means to begin with a date. */
    public boolean isInDates() {
        return from.length() == DATE_CHARS;
    }

    /** @throws ProblemException INVALID_REQUEST that points at {@code from} or {@code to} */
    public DateRange dates() {
        LocalDate start = date("/from", from);
        LocalDate end = date("/to", to);
        check(startOf(start), startOf(end));
        return DateRange.of(start, end);
    }

    /** @throws ProblemException INVALID_REQUEST that points at {@code from} or {@code to} */
    public TimeRange times() {
        Instant start = time("/from", from);
        Instant end = time("/to", to);
        check(start, end);
        return TimeRange.of(start, end);
    }

    private LocalDate date(String end, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw refused(end, "must be a date like 2026-12-24");
        }
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Instant time(String end, String text) {
        Instant time;
        try {
            time = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw refused(end, "must be an RFC 3339 date-time like 2026-12-24T09:00:00Z");
        }
        if (time.getNano() % MICROSECOND != 0) {
            throw refused(end, "must be in whole microseconds");
        }
        return time;
    }

    private void check(Instant start, Instant end) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            throw refused("/from", "must lie between 2000 and 2200");
        }
        if (!start.isBefore(end)) {
            throw refused("/to", "must be after from");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw refused("/to", "must be at most " + Limits.RANGE_DAYS + " days after from");
        }
    }

    private ProblemException refused(String end, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The dates are not valid.")
                .at(pointer + end, detail);
    }
}
