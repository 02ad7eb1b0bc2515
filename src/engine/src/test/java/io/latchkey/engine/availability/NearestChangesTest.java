package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.stay.Stay;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is named instead of a change that is not possible. In July 2026 the 1st is a Wednesday. */
class NearestChangesTest {

    private static List<Stay> nearest(Given given, Stay before, Stay wished, boolean hasBegun) {
        ChangeRequest change =
                new ChangeRequest(new StayRequest(wished, 1, 1), new StayRequest(before, 1, 1), hasBegun);
        return Availability.nearest(change, given.calendar(), given.rules(), given.now);
    }

    private static Given leavingOn(DayOfWeek weekday) {
        Given home = aHome().at("2026-07-03T12:00:00Z");
        home.departures = new Changeover(Set.of(weekday), List.of());
        return home;
    }

    @Test
    void areTheSameStayEarlierAndLater() {
        Given home = aHome();
        home.booked(1, nights("2026-07-01", "2026-07-09"));
        home.booked(2, nights("2026-07-14", "2026-07-18"));
        assertEquals(
                List.of(nights("2026-07-11", "2026-07-14"), nights("2026-07-18", "2026-07-21")),
                nearest(home, nights("2026-07-10", "2026-07-13"), nights("2026-07-12", "2026-07-15"), false));
    }

    @Test
    void areNotWhatIsBookedAlready() {
        Given home = aHome();
        home.booked(1, nights("2026-07-01", "2026-07-09"));
        home.booked(2, nights("2026-07-13", "2026-07-18"));
        assertEquals(
                List.of(nights("2026-07-09", "2026-07-12"), nights("2026-07-18", "2026-07-21")),
                nearest(home, nights("2026-07-10", "2026-07-13"), nights("2026-07-11", "2026-07-14"), false));
    }

    @Test
    void areNoneWhereTheTimeIsNotToBlame() {
        Given home = aHome();
        home.capacity = 1;
        Stay stay = nights("2026-07-10", "2026-07-13");
        ChangeRequest larger = new ChangeRequest(new StayRequest(stay, 2, 1), new StayRequest(stay, 1, 1), false);
        assertEquals(List.of(), Availability.nearest(larger, home.calendar(), home.rules(), home.now));
    }

    @Test
    void areOtherEndsOfAStayThatHasBegun() {
        assertEquals(
                List.of(nights("2026-07-01", "2026-07-11"), nights("2026-07-01", "2026-07-25")),
                nearest(
                        leavingOn(DayOfWeek.SATURDAY),
                        nights("2026-07-01", "2026-07-18"),
                        nights("2026-07-01", "2026-07-16"),
                        true));
    }

    @Test
    void areNeverOverAlready() {
        assertEquals(
                List.of(nights("2026-07-01", "2026-07-10")),
                nearest(
                        leavingOn(DayOfWeek.FRIDAY),
                        nights("2026-07-01", "2026-07-18"),
                        nights("2026-07-01", "2026-07-08"),
                        true));
    }

    @Test
    void areOnTheStepForHours() {
        Given room = aMeetingRoom().at("2026-07-01T06:30:00Z");
        room.booked(1, room.hours("2026-07-01T13:00", "2026-07-01T14:00"));
        assertEquals(
                List.of(room.hours("2026-07-01T09:00", "2026-07-01T13:00")),
                nearest(
                        room,
                        room.hours("2026-07-01T09:00", "2026-07-01T11:00"),
                        room.hours("2026-07-01T09:00", "2026-07-01T14:30"),
                        true));
    }
}
