package io.latchkey.bookings.block;

import io.latchkey.bookings.availability.HostBlock;
import io.latchkey.bookings.availability.ListingRules;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** How the API writes a block's period: two dates, or two RFC 3339 date-times. */
public final class Periods {

    private static final int DATE_CHARS = 10;

    private Periods() {}

    /** @throws IllegalArgumentException with words for the caller */
    public static HostBlock parse(HostBlock.State state, String from, String to) {
        try {
            return from.length() == DATE_CHARS
                    ? new HostBlock.OnDates(state, DateRange.of(LocalDate.parse(from), LocalDate.parse(to)))
                    : new HostBlock.AtTimes(state, TimeRange.of(instant(from), instant(to)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be two dates, or two RFC 3339 date-times", e);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** When a block keeps people out: nights from check-in to check-out, otherwise dates as long as they last. */
    static TimeRange times(HostBlock block, ListingRules rules) {
        return switch (block) {
            case HostBlock.AtTimes(var state, var times) -> times;
            case HostBlock.OnDates(var state, var dates) -> {
                ZoneId zone = rules.zone();
                yield rules.offers(Per.NIGHT)
                        ? TimeRange.of(
                                CivilTime.at(dates.start(), rules.times().checkIn(), zone),
                                CivilTime.at(dates.end(), rules.times().checkOut(), zone))
                        : TimeRange.of(CivilTime.startOf(dates.start(), zone), CivilTime.startOf(dates.end(), zone));
            }
        };
    }

    public static String from(HostBlock block) {
        return switch (block) {
            case HostBlock.OnDates(var state, var dates) -> dates.start().toString();
            case HostBlock.AtTimes(var state, var times) -> times.start().toString();
        };
    }

    public static String to(HostBlock block) {
        return switch (block) {
            case HostBlock.OnDates(var state, var dates) -> dates.end().toString();
            case HostBlock.AtTimes(var state, var times) -> times.end().toString();
        };
    }
}
