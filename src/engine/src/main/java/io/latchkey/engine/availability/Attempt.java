package io.latchkey.engine.availability;

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

/** A request put to a listing: what the rules look at. */
final class Attempt {

    private final StayRequest request;
    private final Almanac almanac;
    private final CivilDay first;
    private final TimeRange use;
    private final List<UnitCalendar> candidates;
    private TimeRange occupied;
    private Boolean hasRoom;
    private int days;

    private Attempt(StayRequest request, Almanac almanac, CivilDay first) {
        this.request = request;
        this.almanac = almanac;
        this.first = first;
        this.use = OpenHours.use(request.stay(), first, almanac);
        this.candidates = candidates(request, almanac.calendar());
    }

    static Attempt of(StayRequest request, Almanac almanac) {
        LocalDate arrival =
                switch (request.stay()) {
                    case Stay.Nights(var dates) -> dates.start();
                    case Stay.Days(var dates) -> dates.start();
                    case Stay.Hours(var times) ->
                        CivilTime.dateOf(times.start(), almanac.rules().zone());
                };
        return of(request, almanac.day(arrival), almanac);
    }

    /** @param first the date on which the stay begins */
    static Attempt of(StayRequest request, CivilDay first, Almanac almanac) {
        return new Attempt(request, almanac, first);
    }

    private static List<UnitCalendar> candidates(StayRequest request, Calendar calendar) {
        if (request.chosen().isEmpty()) {
            return calendar.units();
        }
        List<UnitCalendar> chosen = new ArrayList<>(request.chosen().size());
        for (UnitId id : request.chosen()) {
            UnitCalendar unit = calendar.unit(id);
            if (unit != null) {
                chosen.add(unit);
            }
        }
        return chosen;
    }

    StayRequest request() {
        return request;
    }

    Almanac almanac() {
        return almanac;
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

    /** The date of the listing's zone on which the stay begins. */
    LocalDate arrival() {
        return first.date();
    }

    /** The same with what is known about it. */
    CivilDay first() {
        return first;
    }

    /** From when to when the guest would have the units; null if the calendar of the place skipped that time. */
    TimeRange use() {
        return use;
    }

    /** The use with turnaround; there must be one. */
    TimeRange occupied() {
        if (occupied == null) {
            occupied = rules().turnaround().around(use, almanac.clock());
        }
        return occupied;
    }

    /** Whether enough units are free all through the use, or can be made so. */
    boolean hasRoom() {
        if (hasRoom == null) {
            hasRoom = OccupancyRules.hasRoom(this, use);
        }
        return hasRoom;
    }

    /** The nights or days of the stay, or the dates in which any of its hours lie. */
    DateRange dates() {
        return switch (request.stay()) {
            case Stay.Nights(var nights) -> nights;
            case Stay.Days(var days) -> days;
            case Stay.Hours(var times) -> {
                LocalDate last = CivilTime.dateOf(times.end().minusNanos(1), rules().zone());
                yield DateRange.of(first.date(), last.plusDays(1));
            }
        };
    }

    /** How many dates it is about. */
    int days() {
        if (days == 0) {
            days = dates().days();
        }
        return days;
    }

    /** The date on which the guest leaves: for nights the day after the last, for days and hours the last itself. */
    LocalDate departure() {
        return request.stay() instanceof Stay.Nights(var nights) ? nights.end() : dates().lastDate();
    }

    /** The units among which the stay takes its own: all, or those that were chosen. */
    List<UnitCalendar> candidates() {
        return candidates;
    }

    /** How many of the candidates the stay takes. */
    int needed() {
        return rules().unitUse() == UnitUse.ALL ? candidates.size() : Math.min(request.units(), candidates.size());
    }
}
