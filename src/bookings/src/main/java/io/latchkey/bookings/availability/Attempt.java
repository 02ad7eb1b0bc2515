package io.latchkey.bookings.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A request put to a listing: what the rules look at.
 *
 * @param arrival the date of the listing's zone on which the stay begins
 * @param use from when to when the guest would have the units; null if the calendar of the place skipped that time
 * @param occupied the use with turnaround
 */
record Attempt(StayRequest request, Almanac almanac, LocalDate arrival, TimeRange use, TimeRange occupied) {

    static Attempt of(StayRequest request, Almanac almanac) {
        ListingRules rules = almanac.rules();
        LocalDate arrival =
                switch (request.stay()) {
                    case Stay.Nights(var dates) -> dates.start();
                    case Stay.Days(var dates) -> dates.start();
                    case Stay.Hours(var times) -> CivilTime.dateOf(times.start(), rules.zone());
                };
        TimeRange use = OpenHours.use(request.stay(), almanac);
        TimeRange occupied = use == null ? null : rules.turnaround().around(use, rules.zone());
        return new Attempt(request, almanac, arrival, use, occupied);
    }

    Calendar calendar() {
        return almanac.calendar();
    }

    ListingRules rules() {
        return almanac.rules();
    }

    Instant now() {
        return almanac.now();
    }

    /** The nights or days of the stay, or the dates in which any of its hours lie. */
    DateRange dates() {
        return switch (request.stay()) {
            case Stay.Nights(var nights) -> nights;
            case Stay.Days(var days) -> days;
            case Stay.Hours(var times) -> {
                LocalDate last = CivilTime.dateOf(times.end().minusNanos(1), rules().zone());
                yield DateRange.of(arrival, last.plusDays(1));
            }
        };
    }

    /** The date on which the guest leaves: for nights the day after the last, for days and hours the last itself. */
    LocalDate departure() {
        return request.stay() instanceof Stay.Nights(var nights) ? nights.end() : dates().lastDate();
    }

    /** The units among which the stay takes its own: all, or those that were chosen. */
    List<UnitCalendar> candidates() {
        if (request.chosen().isEmpty()) {
            return calendar().units();
        }
        List<UnitCalendar> chosen = new ArrayList<>(request.chosen().size());
        for (UnitId id : request.chosen()) {
            UnitCalendar unit = calendar().unit(id);
            if (unit != null) {
                chosen.add(unit);
            }
        }
        return chosen;
    }

    /** How many of the candidates the stay takes. */
    int needed() {
        int candidates = candidates().size();
        return rules().unitUse() == UnitUse.ALL ? candidates : Math.min(request.units(), candidates);
    }
}
