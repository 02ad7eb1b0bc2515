package io.latchkey.bookings.block;

import io.latchkey.bookings.availability.HostBlock;
import io.latchkey.bookings.availability.ListingRules;
import io.latchkey.bookings.calendar.RangeText;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
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
