package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The turnaround is asked about by itself, as if nothing were in the way of the stay. */
class TurnaroundTest {

    private final Given room = aMeetingRoom();

    /** Taken by another listing, if fixed, before the host asked for any turnaround. */
    private TurnaroundTest taken(int unit, String from, String until, Placement placement) {
        Stay.Hours stay = (Stay.Hours) room.hours("2026-07-01T" + from, "2026-07-01T" + until);
        room.occupancies.add(new Occupancy(
                units(unit).getLast(),
                stay.times(),
                stay.times(),
                Occupancy.Kind.BOOKING,
                Given.booking(room.occupancies.size()),
                null,
                placement));
        return this;
    }

    /** Of 09:00 to 10:00 with an hour to clean. */
    private List<Rule> refusals() {
        room.turnaroundAfter(Span.ofHours(1));
        return room.refusals(room.hours("2026-07-01T09:00", "2026-07-01T10:00"));
    }

    @Test
    void takesTheStayWhereItsLastMinuteIsFree() {
        taken(1, "11:00", "12:00", Placement.FIXED);
        assertEquals(List.of(), refusals());
    }

    @Test
    void refusesTheStayWhereItsLastMinuteIsTaken() {
        taken(1, "10:59", "12:00", Placement.FIXED);
        assertEquals(List.of(Rule.TURNAROUND), refusals());
    }

    @Test
    void isNamedBesideWhatTakesTheStayItself() {
        taken(1, "09:00", "09:30", Placement.FIXED).taken(1, "10:30", "11:00", Placement.FIXED);
        assertEquals(List.of(Rule.OCCUPIED, Rule.TURNAROUND), refusals());
    }

    @Test
    void isNotNamedWhereOnlyTheStayItselfIsTaken() {
        taken(1, "09:00", "09:30", Placement.FIXED).taken(1, "11:00", "12:00", Placement.FIXED);
        assertEquals(List.of(Rule.OCCUPIED), refusals());
    }

    @Test
    void isNotNamedWhereAnotherUnitHasTheTime() {
        room.withUnits(2);
        taken(1, "09:00", "09:30", Placement.FIXED).taken(1, "10:30", "11:00", Placement.FIXED);
        taken(2, "09:30", "10:00", Placement.FIXED);
        assertEquals(List.of(Rule.OCCUPIED), refusals());
        taken(2, "10:00", "10:30", Placement.FIXED);
        assertEquals(List.of(Rule.OCCUPIED, Rule.TURNAROUND), refusals());
    }

    @Test
    void isNotNamedWhereWhatIsAroundCanMove() {
        room.withUnits(2);
        taken(1, "09:00", "10:00", Placement.FIXED).taken(1, "10:00", "10:30", Placement.MOVABLE);
        taken(2, "09:00", "10:00", Placement.FIXED).taken(2, "10:30", "11:00", Placement.FIXED);
        assertEquals(List.of(Rule.OCCUPIED), refusals());
    }

    @Test
    void isMadeByMovingOthersWhereTheStayItselfIsFree() {
        room.withUnits(2);
        taken(1, "10:00", "10:30", Placement.MOVABLE).taken(2, "10:30", "11:00", Placement.MOVABLE);
        assertEquals(List.of(), refusals());
        taken(2, "10:00", "10:30", Placement.FIXED);
        assertEquals(List.of(Rule.TURNAROUND), refusals());
    }
}
