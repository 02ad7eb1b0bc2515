package io.latchkey.bookings.block;

import io.latchkey.bookings.calendar.RangeText;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.ZoneId;

/** How the API writes a block's period: two dates, or two RFC 3339 date-times. */
public final class Periods {

    private Periods() {}

    /** @throws io.latchkey.platform.problem.ProblemException INVALID_REQUEST that points at what is wrong */
    public static HostBlock parse(HostBlock.State state, RangeText range) {
        return range.isInDates()
                ? new HostBlock.OnDates(state, range.dates())
                : new HostBlock.AtTimes(state, range.times());
    }

    /**
     * What a block takes of a unit: of a date all that any way of renting would use of it, the night after it and the
     * hours of its day.
     */
    static TimeRange times(HostBlock block, ListingRules rules) {
        return switch (block) {
            case HostBlock.AtTimes(var state, var times) -> times;
            case HostBlock.OnDates(var state, var dates) ->
                rules.lengths().keySet().stream()
                        .map(per -> usedBy(per, dates, rules))
                        .reduce(Periods::both)
                        .orElseGet(() -> usedBy(Per.DAY, dates, rules));
        };
    }

    private static TimeRange usedBy(Per per, DateRange dates, ListingRules rules) {
        ZoneId zone = rules.zone();
        return switch (per) {
            case NIGHT ->
                TimeRange.of(
                        CivilTime.at(dates.start(), rules.times().checkIn(), zone),
                        CivilTime.at(dates.end(), rules.times().checkOut(), zone));
            case DAY, HOUR ->
                TimeRange.of(CivilTime.startOf(dates.start(), zone), CivilTime.startOf(dates.end(), zone));
        };
    }

    private static TimeRange both(TimeRange one, TimeRange other) {
        return TimeRange.of(
                one.start().isBefore(other.start()) ? one.start() : other.start(),
                one.end().isAfter(other.end()) ? one.end() : other.end());
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
