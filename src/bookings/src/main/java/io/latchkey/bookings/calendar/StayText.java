package io.latchkey.bookings.calendar;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * A stay as the API writes it: dates for nights and days, RFC 3339 date-times for hours; {@code to} is exclusive. At
 * most two years long, not before 2000 and not after 2200: nothing else can be meant.
 */
public record StayText(String from, String to) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(Limits.RANGE_DAYS);

    public static StayText of(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) ->
                new StayText(dates.start().toString(), dates.end().toString());
            case Stay.Days(var dates) ->
                new StayText(dates.start().toString(), dates.end().toString());
            case Stay.Hours(var times) ->
                new StayText(times.start().toString(), times.end().toString());
        };
    }

    /** @throws ProblemException INVALID_REQUEST that points at {@code /from} or {@code /to} */
    public Stay parse(Per per) {
        return switch (per) {
            case NIGHT -> {
                check(date("/from", from), date("/to", to));
                yield Stay.nights(LocalDate.parse(from), LocalDate.parse(to));
            }
            case DAY -> {
                check(date("/from", from), date("/to", to));
                yield Stay.days(LocalDate.parse(from), LocalDate.parse(to));
            }
            case HOUR -> {
                check(time("/from", from), time("/to", to));
                yield Stay.hours(time("/from", from), time("/to", to));
            }
        };
    }

    private static Instant date(String pointer, String text) {
        try {
            return Instant.parse(LocalDate.parse(text) + "T00:00:00Z");
        } catch (DateTimeParseException notADate) {
            throw refused(pointer, "must be a date like 2026-12-24");
        }
    }

    private static Instant time(String pointer, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw refused(pointer, "must be an RFC 3339 date-time like 2026-12-24T09:00:00Z");
        }
    }

    private static void check(Instant from, Instant to) {
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            throw refused("/from", "must lie between 2000 and 2200");
        }
        if (!from.isBefore(to)) {
            throw refused("/to", "must be after from");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw refused("/to", "must be at most " + Limits.RANGE_DAYS + " days after from");
        }
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The dates are not valid.").at(pointer, detail);
    }
}
