package io.latchkey.engine.availability;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A listing for tests: sensible terms, changed by name, with the questions tests ask it. */
final class Given {

    ZoneId zone = ZoneId.of("Europe/Helsinki");
    LocalTime checkIn = LocalTime.of(15, 0);
    LocalTime checkOut = LocalTime.of(11, 0);
    WeeklyHours weeklyHours = WeeklyHours.ALWAYS;
    int stepMinutes = 30;
    Map<Per, LengthLimits> lengths = new EnumMap<>(Per.class);
    Span advanceNotice = Span.ZERO;
    Span bookingWindow = Span.ofDays(730);
    LocalTime sameDayUntil;
    Changeover arrivals = Changeover.ANY_DAY;
    Changeover departures = Changeover.ANY_DAY;
    Turnaround turnaround = Turnaround.NONE;
    List<Cap> caps = List.of();
    UnitUse unitUse = UnitUse.ANY;
    int capacity = 2;
    List<UnitId> units = units(1);
    List<Occupancy> occupancies = new ArrayList<>();
    List<HostBlock> blocks = new ArrayList<>();
    Instant now = Instant.parse("2026-01-01T12:00:00Z");

    private Given(Per... pers) {
        for (Per per : pers) {
            lengths.put(per, LengthLimits.of(1, 30));
        }
    }

    static Given aHome() {
        return new Given(Per.NIGHT);
    }

    static Given aDesk() {
        return new Given(Per.DAY, Per.HOUR);
    }

    static Given aMeetingRoom() {
        return new Given(Per.HOUR);
    }

    static Given aThingRentedEveryWay() {
        return new Given(Per.values());
    }

    static List<UnitId> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new UnitId(new UUID(0, number)))
                .toList();
    }

    static BookingId booking(int number) {
        return new BookingId(new UUID(1, number));
    }

    Given in(String zone) {
        this.zone = ZoneId.of(zone);
        return this;
    }

    Given withUnits(int count) {
        units = units(count);
        return this;
    }

    Given open(Opening... openings) {
        weeklyHours = new WeeklyHours(List.of(openings));
        return this;
    }

    /** The same hours on every day of the week. */
    Given openDaily(String opens, String closes) {
        weeklyHours = new WeeklyHours(IntStream.rangeClosed(1, 7)
                .mapToObj(day -> Opening.of(DayOfWeek.of(day), opens, closes))
                .toList());
        return this;
    }

    Given step(int minutes) {
        stepMinutes = minutes;
        return this;
    }

    Given length(Per per, int min, int max) {
        lengths.put(per, LengthLimits.of(min, max));
        return this;
    }

    Given turnaroundAfter(Span span) {
        turnaround = Turnaround.after(span);
        return this;
    }

    Given closed(String from, String until) {
        blocks.add(new HostBlock.OnDates(
                HostBlock.State.CLOSED, DateRange.of(LocalDate.parse(from), LocalDate.parse(until))));
        return this;
    }

    Given opened(String from, String until) {
        blocks.add(new HostBlock.OnDates(
                HostBlock.State.OPEN, DateRange.of(LocalDate.parse(from), LocalDate.parse(until))));
        return this;
    }

    Given opened(Stay hours) {
        blocks.add(new HostBlock.AtTimes(HostBlock.State.OPEN, ((Stay.Hours) hours).times()));
        return this;
    }

    Given at(String now) {
        this.now = Instant.parse(now);
        return this;
    }

    ListingRules rules() {
        return new ListingRules(
                zone,
                new StayTimes(checkIn, checkOut, weeklyHours, stepMinutes),
                lengths,
                arrivals,
                departures,
                new LeadTime(advanceNotice, bookingWindow, sameDayUntil),
                turnaround,
                caps,
                unitUse,
                capacity);
    }

    Calendar calendar() {
        return Calendar.of(units, occupancies, blocks);
    }

    /** Local date-times of the listing, as {@code 2026-07-01T09:00}. */
    Stay hours(String from, String until) {
        return Stay.hours(instant(from), instant(until));
    }

    Instant instant(String local) {
        return CivilTime.at(LocalDateTime.parse(local), zone);
    }

    static Stay nights(String checkIn, String checkOut) {
        return Stay.nights(LocalDate.parse(checkIn), LocalDate.parse(checkOut));
    }

    static Stay days(String from, String until) {
        return Stay.days(LocalDate.parse(from), LocalDate.parse(until));
    }

    Decision decide(Stay stay) {
        return decide(stay, 1, 1);
    }

    Decision decide(Stay stay, int guests, int units) {
        return decide(new StayRequest(stay, guests, units));
    }

    Decision decide(StayRequest request) {
        return Availability.decide(request, calendar(), rules(), now);
    }

    List<Stay> nearest(Stay stay) {
        return Availability.nearest(new StayRequest(stay, 1, 1), calendar(), rules(), now);
    }

    List<TimeRange> slots(String date, int minutes) {
        LocalDate day = LocalDate.parse(date);
        var wish = new HourSlots.Wish(Duration.ofMinutes(minutes), 1, 1);
        return HourSlots.on(DateRange.of(day, day.plusDays(1)), wish, calendar(), rules(), now);
    }

    /** Books it; the stay must be available. */
    Decision.Available booked(int number, Stay stay) {
        return booked(number, new StayRequest(stay, 1, 1));
    }

    Decision.Available booked(int number, StayRequest request) {
        var available = (Decision.Available) decide(request);
        take(available, booking(number), null, request.chosen().isEmpty() ? Placement.MOVABLE : Placement.CHOSEN);
        return available;
    }

    Given held(Stay stay, String until) {
        take((Decision.Available) decide(stay), booking(99), Instant.parse(until), Placement.MOVABLE);
        return this;
    }

    /** Carries out the moves, then takes the units. */
    void take(Decision.Available available, BookingId booking, Instant expiresAt, Placement placement) {
        available.moves().forEach(this::move);
        var kind = expiresAt == null ? Occupancy.Kind.BOOKING : Occupancy.Kind.HOLD;
        for (UnitId unit : available.units()) {
            occupancies.add(
                    new Occupancy(unit, available.occupied(), available.use(), kind, booking, expiresAt, placement));
        }
    }

    private void move(Move move) {
        occupancies.replaceAll(one -> one.unit().equals(move.from())
                        && one.range().equals(move.occupied())
                        && move.booking().equals(one.booking())
                ? on(move.to(), one)
                : one);
    }

    static Occupancy on(UnitId unit, Occupancy one) {
        return new Occupancy(
                unit, one.range(), one.used(), one.kind(), one.booking(), one.expiresAt(), one.placement());
    }

    /** The rules that say no; empty if it can be booked. */
    List<Rule> refusals(Stay stay) {
        return refusals(decide(stay));
    }

    static List<Rule> refusals(Decision decision) {
        return switch (decision) {
            case Decision.Available available -> List.of();
            case Decision.Unavailable(var refusals) ->
                refusals.stream().map(Refusal::rule).toList();
        };
    }
}
