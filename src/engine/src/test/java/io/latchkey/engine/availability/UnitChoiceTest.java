package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several units a stay takes, and what it is told where it gets none. */
class UnitChoiceTest {

    private static final UnitId FIRST = units(2).getFirst();
    private static final UnitId SECOND = units(2).getLast();

    private final Given homes = aHome().withUnits(2);
    private int bookings;

    private void taken(UnitId unit, Stay stay) {
        homes.booked(++bookings, new StayRequest(stay, 1, 1, List.of(unit)));
    }

    private List<UnitId> unitsFor(Stay stay) {
        return assertInstanceOf(Available.class, homes.decide(stay)).units();
    }

    @Test
    void takesTheFirstWhereAllFitAlike() {
        assertEquals(List.of(FIRST), unitsFor(nights("2026-07-01", "2026-07-05")));
    }

    @Test
    void takesTheUnitThatIsUsedOnOneSideRatherThanTheUntouchedOne() {
        taken(SECOND, nights("2026-06-10", "2026-06-12"));
        assertEquals(List.of(SECOND), unitsFor(nights("2026-07-01", "2026-07-05")));
        assertEquals(List.of(SECOND), unitsFor(nights("2026-06-01", "2026-06-05")));
    }

    @Test
    void takesTheUnitWithTheLeastFreeTimeOnBothSidesTogether() {
        taken(FIRST, nights("2026-06-28", "2026-06-30")); // a night before the stay, seven after
        taken(FIRST, nights("2026-07-12", "2026-07-13"));
        taken(SECOND, nights("2026-06-25", "2026-06-28")); // three before, two after
        taken(SECOND, nights("2026-07-07", "2026-07-08"));
        assertEquals(List.of(SECOND), unitsFor(nights("2026-07-01", "2026-07-05")));
    }

    @Test
    void takesTheTightestOnesWhereItNeedsSeveral() {
        homes.withUnits(3);
        taken(units(3).getLast(), nights("2026-06-28", "2026-07-01"));
        taken(SECOND, nights("2026-06-28", "2026-06-30"));
        Available two = (Available) homes.decide(nights("2026-07-01", "2026-07-05"), 2, 2);
        assertEquals(List.of(units(3).getLast(), SECOND), two.units());
        assertEquals(List.of(), two.moves());
    }

    private static void refused(String value, String detail, Decision decision) {
        assertEquals(List.of(new Refusal(Rule.OCCUPIED, detail, value)), ((Unavailable) decision).refusals());
    }

    @Test
    void saysHowManyUnitsAreFreeForTheWholeStay() {
        taken(FIRST, nights("2026-07-01", "2026-07-02"));
        taken(SECOND, nights("2026-07-02", "2026-07-03"));
        refused("0", "0 of 2 units are free for the whole stay.", homes.decide(nights("2026-07-01", "2026-07-03")));
        refused(
                "1",
                "1 of 2 units are free for the whole stay.",
                homes.decide(nights("2026-07-01", "2026-07-02"), 1, 2));
        homes.units = units(1);
        refused("0", "It is taken during this stay.", homes.decide(nights("2026-07-01", "2026-07-02")));
        homes.withUnits(2).unitUse = UnitUse.ALL;
        refused("1", "Part of it is taken during this stay.", homes.decide(nights("2026-07-01", "2026-07-02")));
    }

    @Test
    void countsTheUnitsThatMovingOthersWouldFree() {
        Given desks = aDesk().withUnits(3);
        desks.booked(1, days("2026-07-01", "2026-07-02"));
        desks.booked(2, days("2026-07-02", "2026-07-03"));
        desks.occupancies.set(1, Given.on(SECOND, desks.occupancies.getLast()));
        assertTrue(desks.decide(days("2026-07-01", "2026-07-03"), 2, 2).isAvailable());
        refused("2", "2 of 3 units are free for the whole stay.", desks.decide(days("2026-07-01", "2026-07-03"), 3, 3));
    }

    private static StayRequest one(Stay stay) {
        return new StayRequest(stay, 1, 1);
    }

    private static List<Boolean> series(Given given, StayRequest... requests) {
        return Availability.decideAll(List.of(requests), given.calendar(), given.rules(), given.now).stream()
                .map(Decision::isAvailable)
                .toList();
    }

    @Test
    void givesASeriesNoUnitTwice() {
        StayRequest stay = one(nights("2026-07-01", "2026-07-03"));
        assertEquals(List.of(true, true, false), series(homes, stay, stay, stay));
        assertEquals(List.of(true, true, true), series(homes, stay, stay, one(nights("2026-07-03", "2026-07-04"))));
    }

    @Test
    void findsWhatASeriesMovedOnItsNewUnitAndAllElseOnItsOwn() {
        Given desks = aDesk().withUnits(2);
        desks.booked(1, days("2026-07-01", "2026-07-02"));
        StayRequest onTheFirst = new StayRequest(days("2026-07-05", "2026-07-06"), 1, 1, List.of(FIRST));
        desks.booked(2, onTheFirst);
        desks.booked(3, days("2026-07-02", "2026-07-03"));
        desks.occupancies.set(2, Given.on(SECOND, desks.occupancies.getLast()));
        StayRequest over = one(days("2026-07-01", "2026-07-03"));
        Available first = (Available) desks.decide(over);
        assertEquals(List.of(FIRST), first.units());
        assertEquals(1, first.moves().size());
        StayRequest onTheSecond = new StayRequest(days("2026-07-05", "2026-07-06"), 1, 1, List.of(SECOND));
        assertEquals(
                List.of(true, false, false, true, false, true),
                series(
                        desks,
                        over,
                        one(days("2026-07-01", "2026-07-02")),
                        one(days("2026-07-02", "2026-07-03")),
                        one(days("2026-07-03", "2026-07-04")),
                        onTheFirst,
                        onTheSecond));
    }
}
