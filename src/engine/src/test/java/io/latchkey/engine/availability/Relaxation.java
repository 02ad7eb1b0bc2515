package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes away exactly the rules that a refusal names, and touches nothing else. */
final class Relaxation {

    private Relaxation() {}

    static void of(Given given, StayRequest request, Calendar calendar, Unavailable refused) {
        TimeRange use = Attempt.of(request, Almanac.of(calendar, given.rules(), given.now))
                .use();
        // Time may be turned back below, which must not bring expired holds to life.
        given.occupancies.removeIf(one -> !one.isLiving(given.now));
        refused.refusals().forEach(refusal -> remove(refusal.rule(), given, request, use));
    }

    private static void remove(Rule rule, Given given, StayRequest request, TimeRange use) {
        switch (rule) {
            case NOT_OFFERED, MIN_LENGTH, MAX_LENGTH ->
                given.length(request.stay().per(), 1, Integer.MAX_VALUE);
            case UNIT_COUNT, CHOSEN_UNIT -> haveUnits(given, request);
            case CAPACITY -> given.capacity = request.guests();
            case IN_THE_PAST ->
                given.now = use.start().minus(given.advanceNotice.time()).minus(daysOf(given.advanceNotice));
            case ADVANCE_NOTICE -> given.advanceNotice = Span.ZERO;
            case BOOKING_WINDOW -> given.bookingWindow = Span.ofDays(10_000);
            case SAME_DAY -> given.sameDayUntil = LocalTime.MIDNIGHT;
            case ARRIVAL_WEEKDAY -> given.arrivals = new Changeover(Set.of(), given.arrivals.closed());
            case CLOSED_TO_ARRIVAL -> given.arrivals = new Changeover(given.arrivals.weekdays(), List.of());
            case DEPARTURE_WEEKDAY -> given.departures = new Changeover(Set.of(), given.departures.closed());
            case CLOSED_TO_DEPARTURE -> given.departures = new Changeover(given.departures.weekdays(), List.of());
            case CAP -> given.caps = List.of();
            case STEP -> given.stepMinutes = 15;
            case OCCUPIED -> given.occupancies.replaceAll(one -> one.range().overlaps(use) ? elsewhere(one) : one);
            case TURNAROUND -> given.turnaround = Turnaround.NONE;
            case CLOSED_BY_HOST -> given.blocks.removeIf(block -> block.state() == HostBlock.State.CLOSED);
            case NOT_OPEN -> open(given, request.stay(), use);
        }
    }

    /** Moving now back in time must break neither the notice, which was kept or is named as well, nor the cut-off. */
    private static Duration daysOf(Span notice) {
        return Duration.ofDays(notice.days() + 1L);
    }

    /** Those that are asked for by name, and others until there are enough. */
    private static void haveUnits(Given given, StayRequest request) {
        Set<UnitId> units = new LinkedHashSet<>(given.units);
        units.addAll(request.chosen());
        for (int number = 20; units.size() < request.units(); number++) {
            units.add(new UnitId(new UUID(0, number)));
        }
        given.units = List.copyOf(units);
        given.unitUse = UnitUse.ANY;
    }

    /** Still there for the caps to count, but on a unit that nobody asks for. */
    private static Occupancy elsewhere(Occupancy one) {
        return Given.on(new UnitId(new UUID(0, 99)), one);
    }

    private static void open(Given given, Stay stay, TimeRange use) {
        switch (stay) {
            case Stay.Nights(var dates) -> given.blocks.add(new HostBlock.OnDates(HostBlock.State.OPEN, dates));
            case Stay.Days(var dates) ->
                dates.dates()
                        .filter(date -> Almanac.of(given.calendar(), given.rules(), given.now)
                                .day(date)
                                .openings()
                                .isEmpty())
                        .toList()
                        .forEach(date ->
                                given.opened(date.toString(), date.plusDays(1).toString()));
            case Stay.Hours hours -> given.blocks.add(new HostBlock.AtTimes(HostBlock.State.OPEN, use));
        }
    }
}
