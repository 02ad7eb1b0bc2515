package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.booking;
import static io.latchkey.engine.availability.Given.nights;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Homes of rooms, pools of seats, units chosen by name; and what a change asks anew. */
class UnitRulesTest {

    private static Given aHomeWithThreeRooms() {
        Given home = aHome().withUnits(3);
        home.unitUse = UnitUse.ALL;
        home.capacity = 6;
        return home;
    }

    @Test
    void letsAHomeWithAllItsRoomsOrNotAtAll() {
        Given home = aHomeWithThreeRooms();
        Stay stay = nights("2026-07-01", "2026-07-03");
        assertEquals(
                units(3),
                assertInstanceOf(Available.class, home.decide(stay, 6, 1)).units());
        assertEquals(List.of(Rule.CAPACITY), Given.refusals(home.decide(stay, 7, 1)));
        assertEquals(List.of(Rule.UNIT_COUNT), Given.refusals(home.decide(stay, 6, 2)));
        assertEquals(List.of(Rule.CHOSEN_UNIT), Given.refusals(home.decide(new StayRequest(stay, 1, 1, units(1)))));
    }

    @Test
    void closesTheHomeWhenARoomIsTakenAndTheRoomsWhenTheHomeIs() {
        Given home = aHomeWithThreeRooms();
        Given room = aHome().withUnits(1);
        room.occupancies = home.occupancies;
        room.booked(1, nights("2026-07-01", "2026-07-03"));
        assertEquals(List.of(Rule.OCCUPIED), home.refusals(nights("2026-07-02", "2026-07-04")));
        home.booked(2, nights("2026-07-03", "2026-07-04"));
        assertEquals(List.of(Rule.OCCUPIED), room.refusals(nights("2026-07-03", "2026-07-04")));
        assertEquals(List.of(), room.refusals(nights("2026-07-04", "2026-07-05")));
    }

    @Test
    void takesTheVeryUnitsThatWereChosen() {
        Given rooms = aHome().withUnits(3);
        Stay stay = nights("2026-07-01", "2026-07-03");
        List<UnitId> second = units(2).subList(1, 2);
        StayRequest request = new StayRequest(stay, 1, 1, second);
        assertEquals(second, rooms.booked(1, request).units());
        assertEquals(List.of(Rule.OCCUPIED), Given.refusals(rooms.decide(request)), "others are no substitute");
        assertTrue(rooms.decide(stay, 2, 2).isAvailable());
        assertEquals(
                List.of(Rule.CHOSEN_UNIT),
                Given.refusals(rooms.decide(new StayRequest(stay, 1, 1, units(4).subList(3, 4)))));
    }

    @Test
    @DisplayName("R04 two parties share the slot of a pool, each with a seat of its own")
    void twoPartiesShareASlot() {
        Given desks = aMeetingRoom().withUnits(5);
        desks.caps = List.of(new Cap(CapPeriod.DAY, 1));
        Stay slot = desks.hours("2026-07-01T09:00", "2026-07-01T10:00");
        Available first = desks.booked(1, slot);
        Available second = desks.booked(2, slot);
        assertTrue(Collections.disjoint(first.units(), second.units()));
        assertEquals(List.of(Rule.CAP), desks.refusals(desks.hours("2026-07-01T10:00", "2026-07-01T11:00")));
    }

    @Test
    @DisplayName("R05 a pool of four takes four bookings and refuses the other two")
    void aPoolTakesAsManyAsItHas() {
        Given desks = aMeetingRoom().withUnits(4);
        Stay slot = desks.hours("2026-07-01T09:00", "2026-07-01T10:00");
        for (int number = 1; number <= 4; number++) {
            desks.booked(number, slot);
        }
        assertEquals(List.of(Rule.OCCUPIED), desks.refusals(slot));
    }

    @Test
    @DisplayName("R24 one seat of five taken leaves four under a cap of one a week; a full slot offers the next week's")
    void aCapCountsSlotsNotSeats() {
        Given desks = aMeetingRoom().withUnits(5).openDaily("09:00", "10:00");
        desks.caps = List.of(new Cap(CapPeriod.WEEK, 1));
        Stay slot = desks.hours("2026-07-01T09:00", "2026-07-01T10:00");
        desks.booked(1, slot);
        assertTrue(desks.decide(slot, 4, 4).isAvailable());
        assertEquals(List.of(Rule.OCCUPIED), Given.refusals(desks.decide(slot, 5, 5)));
        for (int number = 2; number <= 5; number++) {
            desks.booked(number, slot);
        }
        assertEquals(List.of(Rule.OCCUPIED), desks.refusals(slot));
        assertEquals(
                List.of(
                        desks.hours("2026-06-28T09:00", "2026-06-28T10:00"),
                        desks.hours("2026-07-06T09:00", "2026-07-06T10:00")),
                desks.nearest(slot));

        Calendar afterCancelling = desks.calendar().without(booking(3));
        assertTrue(decides(desks, afterCancelling, new StayRequest(slot, 1, 1)).isAvailable());
        assertEquals(
                List.of(Rule.OCCUPIED), Given.refusals(decides(desks, afterCancelling, new StayRequest(slot, 2, 2))));
    }

    @Test
    void aCapCountsOnlyWhatCameThroughTheListing() {
        Given desks = aMeetingRoom().withUnits(2);
        desks.caps = List.of(new Cap(CapPeriod.DAY, 1));
        Stay.Hours nine = (Stay.Hours) desks.hours("2026-07-01T09:00", "2026-07-01T10:00");
        Stay ten = desks.hours("2026-07-01T10:00", "2026-07-01T11:00");
        UnitId first = units(1).getFirst();
        desks.occupancies.add(Occupancy.booking(first, nine.times(), booking(1)));
        desks.occupancies.add(Occupancy.hold(units(2).getLast(), nine.times(), booking(2), desks.now.plusSeconds(1)));
        assertEquals(List.of(Rule.OCCUPIED), desks.refusals(nine));
        assertEquals(List.of(), desks.refusals(ten));
        desks.now = desks.now.plusSeconds(1);
        assertEquals(List.of(), desks.refusals(nine), "the hold has expired");
        desks.booked(3, nine);
        assertEquals(List.of(Rule.CAP), desks.refusals(ten));
    }

    private static Decision decides(Given given, Calendar calendar, StayRequest request) {
        return Availability.decide(request, calendar, given.rules(), given.now);
    }

    @Test
    void whoLeavesLaterIsNotAskedWhetherHeMayArrive() {
        Given home = aHome().at("2026-07-03T12:00:00Z");
        home.arrivals = new Changeover(Set.of(DayOfWeek.SATURDAY), List.of());
        home.departures = new Changeover(
                Set.of(), List.of(DateRange.of(LocalDate.parse("2026-07-07"), LocalDate.parse("2026-07-08"))));
        StayRequest before = new StayRequest(nights("2026-07-01", "2026-07-05"), 2, 1);
        assertEquals(List.of(), changed(home, before, nights("2026-07-01", "2026-07-06"), 2));
        assertEquals(List.of(Rule.CLOSED_TO_DEPARTURE), changed(home, before, nights("2026-07-01", "2026-07-07"), 2));
        assertEquals(
                List.of(Rule.IN_THE_PAST, Rule.ARRIVAL_WEEKDAY),
                changed(home, before, nights("2026-07-02", "2026-07-05"), 2));
    }

    @Test
    void aLargerPartyIsAskedOnlyWhetherItHasRoom() {
        Given home = aHome().closed("2026-07-02", "2026-07-03");
        StayRequest before = new StayRequest(nights("2026-07-01", "2026-07-05"), 1, 1);
        assertEquals(List.of(), changed(home, before, before.stay(), 2));
        assertEquals(List.of(Rule.CAPACITY), changed(home, before, before.stay(), 3));
        home.capacity = 1;
        StayRequest crowded = new StayRequest(before.stay(), 2, 1);
        assertEquals(List.of(), changed(home, crowded, nights("2026-07-01", "2026-07-06"), 2));
    }

    private static List<Rule> changed(Given given, StayRequest before, Stay after, int guests) {
        ChangeRequest change = new ChangeRequest(new StayRequest(after, guests, 1), before, false);
        return Given.refusals(Availability.decideChange(change, given.calendar(), given.rules(), given.now));
    }
}
