package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aThingRentedEveryWay;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change asks anew: only rules about what becomes another. In July 2026 the 1st is a Wednesday. */
class ChangesTest {

    private static final Changeover ON_SATURDAYS = new Changeover(Set.of(DayOfWeek.SATURDAY), List.of());

    private static List<Rule> changed(Given given, Stay before, Stay after) {
        return changed(given, new StayRequest(before, 1, 1), new StayRequest(after, 1, 1));
    }

    private static List<Rule> changed(Given given, StayRequest before, StayRequest after) {
        ChangeRequest change = new ChangeRequest(after, before, false);
        return Given.refusals(Availability.decideChange(change, given.calendar(), given.rules(), given.now));
    }

    @Test
    void whoKeepsTheFirstDayIsNotAskedWhenDaysBegin() {
        Given desk = aDesk();
        desk.arrivals = ON_SATURDAYS;
        Stay before = days("2026-07-01", "2026-07-03");
        assertEquals(List.of(), changed(desk, before, days("2026-07-01", "2026-07-04")));
        assertEquals(List.of(Rule.ARRIVAL_WEEKDAY), changed(desk, before, days("2026-07-02", "2026-07-03")));
    }

    @Test
    void whoKeepsTheLastDateIsNotAskedWhenStaysEnd() {
        Given thing = aThingRentedEveryWay();
        thing.departures = ON_SATURDAYS;
        Stay nights = nights("2026-07-01", "2026-07-03");
        assertEquals(List.of(), changed(thing, nights, nights("2026-07-02", "2026-07-03")));
        assertEquals(List.of(Rule.DEPARTURE_WEEKDAY), changed(thing, nights, nights("2026-07-01", "2026-07-02")));
        Stay days = days("2026-07-01", "2026-07-03");
        assertEquals(List.of(), changed(thing, days, days("2026-07-02", "2026-07-03")));
        assertEquals(List.of(Rule.DEPARTURE_WEEKDAY), changed(thing, days, days("2026-07-01", "2026-07-02")));
    }

    @Test
    void whoKeepsTheHourIsNotAskedForItsWeekday() {
        Given desk = aDesk();
        desk.arrivals = ON_SATURDAYS;
        desk.departures = ON_SATURDAYS;
        Stay before = desk.hours("2026-07-01T09:00", "2026-07-01T11:00");
        assertEquals(
                List.of(Rule.DEPARTURE_WEEKDAY),
                changed(desk, before, desk.hours("2026-07-01T09:00", "2026-07-01T12:00")));
        assertEquals(
                List.of(Rule.ARRIVAL_WEEKDAY),
                changed(desk, before, desk.hours("2026-07-01T10:00", "2026-07-01T11:00")));
        assertEquals(List.of(), changed(desk, before, before));
    }

    @Test
    void whoChangesFromNightsToDaysOrHoursIsAskedEverything() {
        Given thing = aThingRentedEveryWay();
        thing.arrivals = ON_SATURDAYS;
        thing.departures = ON_SATURDAYS;
        List<Rule> bothWeekdays = List.of(Rule.ARRIVAL_WEEKDAY, Rule.DEPARTURE_WEEKDAY);
        Stay nights = nights("2026-07-01", "2026-07-03");
        Stay days = days("2026-07-01", "2026-07-03");
        Stay hours = thing.hours("2026-07-01T00:00", "2026-07-01T12:00");
        assertEquals(bothWeekdays, changed(thing, nights, days));
        assertEquals(bothWeekdays, changed(thing, days, nights));
        assertEquals(bothWeekdays, changed(thing, days, hours));
        assertEquals(bothWeekdays, changed(thing, hours, days));
        thing.lengths.remove(Per.DAY);
        assertEquals(List.of(), changed(thing, days, days), "it was rented by the day once");
    }

    @Test
    void aPartyIsAskedAnewIfItTakesOtherOrMoreUnits() {
        Given homes = aHome().withUnits(2);
        Stay stay = nights("2026-07-01", "2026-07-03");
        StayRequest any = new StayRequest(stay, 1, 1);
        StayRequest third = new StayRequest(stay, 1, 1, units(3).subList(2, 3));
        assertEquals(List.of(), changed(homes, any, any));
        assertEquals(
                List.of(Rule.UNIT_COUNT),
                changed(homes, any, new StayRequest(stay, 1, 3)).subList(0, 1));
        assertEquals(List.of(Rule.CHOSEN_UNIT), changed(homes, any, third).subList(0, 1));
    }

    @Test
    void aPartyThatStaysInItsUnitsKeepsThemThoughTheHostTakesFewerGuestsNow() {
        Given rooms = aHome().withUnits(3);
        rooms.capacity = 1;
        Stay booked = nights("2026-07-01", "2026-07-05");
        StayRequest before = new StayRequest(booked, 8, 2, units(2));
        StayRequest longer = new StayRequest(nights("2026-07-01", "2026-07-06"), 8, 2, units(2));
        assertEquals(List.of(), changed(rooms, before, longer));
        assertEquals(List.of(Rule.CAPACITY), changed(rooms, before, new StayRequest(booked, 9, 2, units(2))));
        rooms.units = units(1);
        assertEquals(
                List.of(Rule.UNIT_COUNT, Rule.CHOSEN_UNIT, Rule.CAPACITY),
                changed(rooms, before, longer),
                "one is gone");
    }

    @Test
    void onlyNightsThatTheBookingDidNotHaveMustBeOpen() {
        Given home = aHome().closed("2026-07-02", "2026-07-03").closed("2026-07-08", "2026-07-09");
        Stay before = nights("2026-07-01", "2026-07-05");
        assertEquals(List.of(), changed(home, before, before));
        assertEquals(List.of(), changed(home, before, nights("2026-07-01", "2026-07-04")));
        assertEquals(List.of(), changed(home, before, nights("2026-07-02", "2026-07-05")));
        assertEquals(List.of(), changed(home, before, nights("2026-06-29", "2026-07-08")));
        assertEquals(List.of(Rule.CLOSED_BY_HOST), changed(home, before, nights("2026-07-01", "2026-07-09")));
        assertEquals(List.of(Rule.CLOSED_BY_HOST), changed(home, before, nights("2026-07-06", "2026-07-09")));
    }

    @Test
    void onlyHoursThatTheBookingDidNotHaveMustBeOpen() {
        Given desk = aDesk().openDaily("09:00", "17:00");
        Stay before = desk.hours("2026-07-01T08:00", "2026-07-01T12:00");
        assertEquals(List.of(), changed(desk, before, desk.hours("2026-07-01T08:00", "2026-07-01T17:00")));
        assertEquals(List.of(Rule.NOT_OPEN), changed(desk, before, desk.hours("2026-07-01T07:00", "2026-07-01T18:00")));
    }

    @Test
    void theUnitsAreAskedForAlways() {
        Given home = aHome();
        Stay stay = nights("2026-07-01", "2026-07-05");
        home.booked(1, stay);
        assertEquals(List.of(Rule.OCCUPIED), changed(home, stay, stay));
    }
}
