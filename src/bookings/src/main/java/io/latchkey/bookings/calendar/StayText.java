package io.latchkey.bookings.calendar;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.ProblemException;

/** A stay as the API writes it: dates for nights and days, RFC 3339 date-times for hours; as long as {@link RangeText}. */
public record StayText(String from, String to) {

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
        RangeText range = new RangeText("", from, to);
        return switch (per) {
            case NIGHT -> new Stay.Nights(range.dates());
            case DAY -> new Stay.Days(range.dates());
            case HOUR -> new Stay.Hours(range.times());
        };
    }
}
