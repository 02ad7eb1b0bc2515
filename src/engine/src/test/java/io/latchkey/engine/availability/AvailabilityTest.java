package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.aThingRentedEveryWay;
import static io.latchkey.engine.availability.Given.booking;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who gets a unit and who does not. */
class AvailabilityTest {

    @Test
    @DisplayName("R06 a stay of several days over an hour that is taken is refused")
    void rejectsStayOverABookedHour() {
        Given thing = aThingRentedEveryWay();
        thing.booked(1, thing.hours("2026-07-15T13:00", "2026-07-15T17:00"));
        assertEquals(
                List.of(Rule.OCCUPIED),
                thing.refusals(thing.hours("2026-07-15T09:00", "2026-07-17T16:00")).stream()
                        .filter(rule -> rule != Rule.MAX_LENGTH)
                        .toList());
        assertEquals(List.of(Rule.OCCUPIED), thing.refusals(days("2026-07-15", "2026-07-18")));
        assertEquals(List.of(Rule.OCCUPIED), thing.refusals(nights("2026-07-15", "2026-07-17")));
        assertEquals(List.of(), thing.refusals(days("2026-07-16", "2026-07-18")));
    }

    @Test
    @DisplayName("R07 equal intervals overlap, also under two plan windows of equal times")
    void rejectsTheSameStayAgain() {
        Given room = aMeetingRoom()
                .open(
                        Opening.of(DayOfWeek.WEDNESDAY, "09:00", "17:00"),
                        Opening.of(DayOfWeek.WEDNESDAY, "09:00", "17:00"));
        Stay stay = room.hours("2026-07-01T09:00", "2026-07-01T17:00");
        room.booked(1, stay);
        assertEquals(List.of(Rule.OCCUPIED), room.refusals(stay));
    }

    @Test
    @DisplayName("R13 back-to-back stays are both accepted, in either order")
    void acceptsBackToBackStays() {
        Stay first = nights("2026-09-21", "2026-09-24");
        Stay second = nights("2026-09-24", "2026-09-27");
        for (List<Stay> order : List.of(List.of(first, second), List.of(second, first))) {
            Given home = aHome().length(Per.NIGHT, 3, 30);
            order.forEach(stay -> home.booked(1, stay));
            assertEquals(2, home.occupancies.size());
        }
    }

    @Test
    @DisplayName("R21 an expired hold is free at once, with no job having run")
    void ignoresExpiredHolds() {
        Given home = aHome().held(nights("2026-07-01", "2026-07-03"), "2026-01-01T12:15:00Z");
        assertEquals(List.of(Rule.OCCUPIED), home.refusals(nights("2026-07-02", "2026-07-03")));
        assertEquals(List.of(), home.at("2026-01-01T12:15:00Z").refusals(nights("2026-07-02", "2026-07-03")));
    }

    @Test
    @DisplayName("R22 a booking that is moved or extended does not conflict with itself")
    void aChangeDoesNotConflictWithItsOwnRange() {
        Given home = aHome();
        home.booked(1, nights("2026-07-01", "2026-07-05"));
        home.booked(2, nights("2026-07-08", "2026-07-10"));
        Calendar mine = home.calendar().without(booking(1));
        assertTrue(Availability.decide(request("2026-07-02", "2026-07-08"), mine, home.rules(), home.now)
                .isAvailable());
        assertFalse(Availability.decide(request("2026-07-02", "2026-07-09"), mine, home.rules(), home.now)
                .isAvailable());
    }

    private static StayRequest request(String checkIn, String checkOut) {
        return new StayRequest(nights(checkIn, checkOut), 1, 1);
    }

    @Test
    @DisplayName("R23 turnaround that reaches in from an earlier stay is neither listed nor bookable, nor shown")
    void turnaroundReachesIntoEveryQuestion() {
        Given room = aMeetingRoom().step(15).openDaily("08:00", "12:00").turnaroundAfter(Span.ofMinutes(30));
        Available earlier = room.booked(1, room.hours("2026-07-01T08:15", "2026-07-01T09:15"));
        assertEquals(room.instant("2026-07-01T09:15"), earlier.use().end());
        assertEquals(room.instant("2026-07-01T09:45"), earlier.occupied().end());

        assertEquals(List.of(Rule.OCCUPIED), room.refusals(room.hours("2026-07-01T09:30", "2026-07-01T10:30")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T09:45", "2026-07-01T10:45")));
        List<TimeRange> slots = room.slots("2026-07-01", 60);
        assertEquals(room.instant("2026-07-01T09:45"), slots.getFirst().start());
    }

    @Test
    void turnaroundAfterANewStayIsRespected() {
        Given room = aMeetingRoom().turnaroundAfter(Span.ofMinutes(30));
        room.booked(1, room.hours("2026-07-01T10:00", "2026-07-01T11:00"));
        assertEquals(List.of(Rule.TURNAROUND), room.refusals(room.hours("2026-07-01T09:00", "2026-07-01T10:00")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T08:30", "2026-07-01T09:30")));
    }

    @Test
    void aPoolGivesAsManyUnitsAsAreFreeForTheWholeStay() {
        Given desks = aDesk().withUnits(3);
        desks.booked(1, days("2026-07-01", "2026-07-02"));
        desks.booked(2, days("2026-07-02", "2026-07-03"));
        assertTrue(desks.decide(days("2026-07-01", "2026-07-03"), 2, 2).isAvailable());
        assertEquals(List.of(Rule.OCCUPIED), Given.refusals(desks.decide(days("2026-07-01", "2026-07-03"), 2, 3)));
        assertEquals(
                List.of(Rule.UNIT_COUNT, Rule.OCCUPIED),
                Given.refusals(desks.decide(days("2026-07-01", "2026-07-03"), 2, 4)));
    }

    @Test
    void choosesTheUnitWithTheTightestGap() {
        Given homes = aHome().withUnits(2);
        Available first = homes.booked(1, nights("2026-07-01", "2026-07-05"));
        Available second = homes.booked(2, nights("2026-07-05", "2026-07-08"));
        assertEquals(first.units(), second.units(), "back to back on one unit keeps the other whole");
        assertEquals(
                first.units(),
                homes.booked(3, nights("2026-06-28", "2026-07-01")).units());
    }

    @Test
    void offersTheNearestStaysOfTheSameLength() {
        Given home = aHome();
        home.booked(1, nights("2026-07-10", "2026-07-15"));
        home.closed("2026-07-16", "2026-07-18");
        assertEquals(
                List.of(nights("2026-07-08", "2026-07-10"), nights("2026-07-18", "2026-07-20")),
                home.nearest(nights("2026-07-12", "2026-07-14")));
    }

    @Test
    void offersTheNearestHours() {
        Given room = aMeetingRoom().openDaily("09:00", "17:00");
        room.booked(1, room.hours("2026-07-01T09:00", "2026-07-01T16:30"));
        assertEquals(
                List.of(
                        room.hours("2026-06-30T16:00", "2026-06-30T17:00"),
                        room.hours("2026-07-02T09:00", "2026-07-02T10:00")),
                room.nearest(room.hours("2026-07-01T12:10", "2026-07-01T13:10")));
    }

    @Test
    void offersNoOtherTimeWhereNoneWouldHelp() {
        Given home = aHome();
        StayRequest crowd = new StayRequest(nights("2026-07-01", "2026-07-02"), 9, 1);
        assertEquals(List.of(), Availability.nearest(crowd, home.calendar(), home.rules(), home.now));
    }
}
