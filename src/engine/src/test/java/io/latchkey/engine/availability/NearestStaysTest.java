package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.stay.Stay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which other times are offered: one before, one after, as near as possible. */
class NearestStaysTest {

    @Test
    void areDaysForDays() {
        Given desk = aDesk();
        desk.booked(1, days("2026-07-10", "2026-07-15"));
        assertEquals(
                List.of(days("2026-07-08", "2026-07-10"), days("2026-07-15", "2026-07-17")),
                desk.nearest(days("2026-07-12", "2026-07-14")));
    }

    @Test
    void areHoursOfTheSameDateWhereThatHasSome() {
        Given room = aMeetingRoom().openDaily("09:00", "17:00");
        room.booked(1, room.hours("2026-07-01T11:00", "2026-07-01T13:00"));
        assertEquals(
                List.of(
                        room.hours("2026-07-01T10:00", "2026-07-01T11:00"),
                        room.hours("2026-07-01T13:00", "2026-07-01T14:00")),
                room.nearest(room.hours("2026-07-01T11:30", "2026-07-01T12:30")));
    }

    @Test
    void areTheStepsBeforeAndAfterWhereTheStayItselfIsFree() {
        Given room = aMeetingRoom();
        assertEquals(
                List.of(
                        room.hours("2026-07-01T11:00", "2026-07-01T12:00"),
                        room.hours("2026-07-01T12:00", "2026-07-01T13:00")),
                room.nearest(room.hours("2026-07-01T11:30", "2026-07-01T12:30")));
        assertEquals(
                List.of(nights("2026-07-01", "2026-07-03"), nights("2026-07-03", "2026-07-05")),
                aHome().nearest(nights("2026-07-02", "2026-07-04")));
    }

    @Test
    void areNotInThePast() {
        Given room = aMeetingRoom().at("2026-07-01T08:00:00Z"); // 11:00 in Helsinki
        assertEquals(
                List.of(
                        room.hours("2026-07-01T11:00", "2026-07-01T12:00"),
                        room.hours("2026-07-01T12:00", "2026-07-01T13:00")),
                room.nearest(room.hours("2026-07-01T11:30", "2026-07-01T12:30")));
        assertEquals(
                List.of(room.hours("2026-07-01T11:30", "2026-07-01T12:30")),
                room.nearest(room.hours("2026-07-01T11:00", "2026-07-01T12:00")));
    }

    @Test
    void areNoDateThatThePlaceNeverHad() {
        Given desk = aDesk().in("Pacific/Apia").at("2011-12-01T00:00:00Z");
        assertEquals(
                List.of(days("2011-12-29", "2011-12-30"), days("2012-01-01", "2012-01-02")),
                desk.nearest(days("2011-12-31", "2012-01-01")));
    }

    @Test
    void areLookedForHalfAYearFar() {
        Given home = aHome().closed("2026-07-01", "2026-12-30");
        Stay first = nights("2026-07-01", "2026-07-02");
        assertEquals(
                List.of(nights("2026-06-30", "2026-07-01"), nights("2026-12-30", "2026-12-31")),
                home.nearest(first)); // 182 days
        home.closed("2026-12-30", "2026-12-31");
        assertEquals(
                List.of(nights("2026-06-30", "2026-07-01"), nights("2026-12-31", "2027-01-01")), home.nearest(first));
        home.closed("2026-12-31", "2027-01-01");
        assertEquals(List.of(nights("2026-06-30", "2026-07-01")), home.nearest(first));
    }

    @Test
    void areLookedForTwoWeeksFarByTheHour() {
        Given room = aMeetingRoom().closed("2026-07-01", "2026-07-15");
        Stay noon = room.hours("2026-07-01T12:00", "2026-07-01T13:00");
        Stay before = room.hours("2026-06-30T23:00", "2026-07-01T00:00");
        assertEquals(List.of(before, room.hours("2026-07-15T00:00", "2026-07-15T01:00")), room.nearest(noon));
        room.closed("2026-07-15", "2026-07-16");
        assertEquals(List.of(before), room.nearest(noon));
    }
}
