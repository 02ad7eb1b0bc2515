package io.latchkey.listings.search.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.rest.Limits;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The dates of a search. What is past everywhere on earth is refused; the rest is for each listing's zone to judge. */
record StayReader(String from, String to) {

    /** The last place where a date still is. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private static final int LAST_YEAR = 2199;

    Stay read(Per per, Instant now) {
        return switch (per) {
            case NIGHT -> new Stay.Nights(dates(now));
            case DAY -> new Stay.Days(dates(now));
            case HOUR -> new Stay.Hours(times(now));
        };
    }

    private DateRange dates(Instant now) {
        LocalDate start = date("from", from);
        LocalDate end = date("to", to);
        Refusals.unless(start.isBefore(end), "to", "must be after from");
        Refusals.unless(!start.isBefore(LocalDate.ofInstant(now, LAST_ZONE)), "from", "is past everywhere");
        Refusals.unless(!end.isAfter(start.plusDays(Limits.RANGE_DAYS)), "to", tooLong());
        return DateRange.of(start, end);
    }

    private TimeRange times(Instant now) {
        Instant start = time("from", from);
        Instant end = time("to", to);
        Refusals.unless(start.isBefore(end), "to", "must be after from");
        Refusals.unless(!start.isBefore(now), "from", "is past");
        Refusals.unless(!end.isAfter(start.plus(Duration.ofDays(Limits.RANGE_DAYS))), "to", tooLong());
        return TimeRange.of(start, end);
    }

    private static String tooLong() {
        return "must be at most " + Limits.RANGE_DAYS + " days after from";
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            Refusals.unless(date.getYear() <= LAST_YEAR, name, "must be before the year " + (LAST_YEAR + 1));
            return date;
        } catch (DateTimeException e) {
            throw Refusals.of(name, "must be a date like 2027-05-01");
        }
    }

    private static Instant time(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            Refusals.unless(time.getYear() <= LAST_YEAR, name, "must be before the year " + (LAST_YEAR + 1));
            return time.toInstant();
        } catch (DateTimeException e) {
            throw Refusals.of(name, "must be a date-time like 2027-05-01T09:00:00Z");
        }
    }
}
