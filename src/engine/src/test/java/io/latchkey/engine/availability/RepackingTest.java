package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.booking;
import static io.latchkey.engine.availability.Placement.CHOSEN;
import static io.latchkey.engine.availability.Placement.FIXED;
import static io.latchkey.engine.availability.Placement.MOVABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Repacking.Packing;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who moves where so that a stay gets a unit; now is day 0, and units and bookings are named by numbers. */
class RepackingTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final String NO_WAY = "no way";

    private final List<Occupancy> taken = new ArrayList<>();
    private int units = 2;

    private static TimeRange days(int from, int until) {
        return TimeRange.of(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(until)));
    }

    /** The next booking, on the unit of the number. */
    private RepackingTest taken(int unit, int from, int until, Placement placement) {
        taken.add(new Occupancy(
                unit(unit),
                days(from, until),
                days(from, until),
                Occupancy.Kind.BOOKING,
                booking(taken.size() + 1),
                null,
                placement));
        return this;
    }

    private static UnitId unit(int number) {
        return Given.units(number).getLast();
    }

    private List<UnitCalendar> pool() {
        return Calendar.of(Given.units(units), taken, List.of()).units();
    }

    private Repacking repacking(int from, int until) {
        return new Repacking(pool(), pool(), days(from, until), NOW);
    }

    private String packed(int needed, int from, int until) {
        List<UnitCalendar> pool = pool();
        var found = new Repacking(pool, pool, days(from, until), NOW).find(needed);
        assertEquals(found.isPresent(), new Repacking(pool, pool, days(from, until), NOW).makesRoomFor(needed));
        return found.map(RepackingTest::inWords).orElse(NO_WAY);
    }

    /** As {@code on 1, booking 2 from 1 to 3}. */
    private static String inWords(Packing packing) {
        String on = packing.units().stream().map(RepackingTest::number).collect(Collectors.joining(" and "));
        return packing.moves().stream()
                .map(move -> ", booking " + move.booking().value().getLeastSignificantBits() + " from "
                        + number(move.from()) + " to " + number(move.to()))
                .collect(Collectors.joining("", "on " + on, ""));
    }

    private static String number(UnitId unit) {
        return Long.toString(unit.value().getLeastSignificantBits());
    }

    @Test
    void movesNobodyWhereAUnitIsFree() {
        taken(1, 1, 3, MOVABLE);
        assertEquals("on 2", packed(1, 2, 4));
    }

    @Test
    void movesOneBookingWhereNoUnitIsFreeAllThrough() {
        taken(1, 1, 2, MOVABLE).taken(2, 2, 3, MOVABLE);
        assertEquals("on 1, booking 1 from 1 to 2", packed(1, 1, 3));
        assertEquals(NO_WAY, packed(2, 1, 3));
    }

    @Test
    void movesTheOneThatMayMove() {
        taken(1, 1, 2, CHOSEN).taken(2, 2, 3, MOVABLE);
        assertEquals("on 2, booking 2 from 2 to 1", packed(1, 1, 3));
    }

    @Test
    void movesNobodyWhoChoseTheUnitOrCameThroughAnotherListing() {
        taken(1, 1, 2, CHOSEN).taken(2, 2, 3, FIXED);
        assertEquals(NO_WAY, packed(1, 1, 3));
    }

    @Test
    void movesWhatBeginsAfterNowAndNothingThatBeginsNow() {
        taken(1, 0, 2, MOVABLE).taken(2, 2, 4, MOVABLE);
        assertEquals("on 2, booking 2 from 2 to 1", packed(1, 1, 3));
        taken.set(1, Given.on(unit(2), taken.getFirst()));
        taken(1, 2, 4, FIXED);
        assertEquals(NO_WAY, packed(1, 1, 3));
    }

    @Test
    void movesABookingOutOfTheWayOfOneThatMoves() {
        units = 3;
        taken(1, 1, 3, MOVABLE).taken(2, 1, 2, MOVABLE).taken(2, 3, 4, FIXED).taken(3, 2, 4, FIXED);
        assertEquals("on 1, booking 1 from 1 to 2, booking 2 from 2 to 3", packed(1, 1, 4));
    }

    @Test
    void movesAsFewAsItCan() {
        units = 3;
        taken(1, 1, 2, MOVABLE).taken(1, 2, 3, MOVABLE).taken(2, 1, 2, MOVABLE).taken(3, 2, 3, MOVABLE);
        assertEquals("on 2, booking 3 from 2 to 3", packed(1, 1, 3));
    }

    @Test
    void movesTwoOfAUnitWhereOneIsNotEnough() {
        taken(1, 1, 2, MOVABLE).taken(2, 2, 3, MOVABLE).taken(1, 3, 4, MOVABLE).taken(2, 4, 5, MOVABLE);
        assertEquals("on 1, booking 3 from 1 to 2, booking 1 from 1 to 2", packed(1, 1, 5));
    }

    @Test
    void freesAsManyUnitsAsTheStayNeeds() {
        units = 3;
        taken(1, 1, 2, MOVABLE).taken(2, 2, 3, MOVABLE);
        assertEquals("on 3", packed(1, 1, 3));
        assertEquals("on 3 and 1, booking 1 from 1 to 2", packed(2, 1, 3));
        assertEquals(NO_WAY, packed(3, 1, 3));
    }

    @Test
    void freesTheVeryUnitsThatWereChosen() {
        taken(2, 1, 2, MOVABLE);
        List<UnitCalendar> pool = pool();
        Repacking second = new Repacking(pool, pool.subList(1, 2), days(1, 3), NOW);
        assertEquals("on 2, booking 1 from 2 to 1", inWords(second.find(1).orElseThrow()));
        assertTrue(second.makesRoomFor(1));
        taken(1, 1, 2, MOVABLE);
        assertFalse(new Repacking(pool(), pool().subList(1, 2), days(1, 3), NOW).makesRoomFor(1));
    }

    @Test
    void countsBookingsBackToBackOnceAtATime() {
        taken(1, 1, 2, FIXED).taken(1, 2, 3, FIXED).taken(1, 3, 4, FIXED);
        assertTrue(repacking(1, 4).makesRoomFor(1));
        assertFalse(repacking(1, 4).makesRoomFor(2));
        taken(2, 2, 3, FIXED);
        assertFalse(repacking(1, 4).makesRoomFor(1));
    }

    @Test
    void leavesWhatBeganDuringTheStayWhereItIs() {
        taken(1, -2, -1, MOVABLE).taken(2, -1, 0, MOVABLE);
        assertFalse(repacking(-3, 4).makesRoomFor(1));
    }

    @Test
    void hasNoRoomToMakeInAPoolOfOne() {
        units = 1;
        assertFalse(repacking(1, 2).makesRoomFor(1));
    }

    private String anew(int needed, int from, int until) {
        List<UnitCalendar> pool = pool();
        return new LeftToRight(pool, NOW)
                .find(pool, needed, days(from, until))
                .map(RepackingTest::inWords)
                .orElse(NO_WAY);
    }

    @Test
    void seatsAnewWhereEverybodyWasIfThatIsFree() {
        taken(1, 1, 3, MOVABLE).taken(2, 2, 4, MOVABLE);
        assertEquals("on 1", anew(1, 3, 5));
    }

    @Test
    void seatsAnewElsewhereWhoFindsTheStayOnItsUnit() {
        units = 3;
        taken(1, 2, 4, MOVABLE).taken(2, 2, 4, MOVABLE).taken(3, 1, 2, MOVABLE);
        assertEquals("on 1, booking 1 from 1 to 3", anew(1, 1, 3));
    }

    @Test
    void seatsTheStayAnewOnTheVeryUnitsThatWereChosen() {
        taken(2, 2, 4, MOVABLE);
        List<UnitCalendar> pool = pool();
        Packing second = new LeftToRight(pool, NOW)
                .find(pool.subList(1, 2), 1, days(1, 3))
                .orElseThrow();
        assertEquals("on 2, booking 1 from 2 to 1", inWords(second));
    }

    @Test
    void seatsAnewWhereMostTimeIsFree() {
        units = 3;
        taken(1, 4, 5, FIXED).taken(2, 8, 9, FIXED).taken(3, 6, 7, FIXED);
        assertEquals("on 2", anew(1, 1, 2));
        assertEquals("on 2 and 3", anew(2, 1, 2));
        assertEquals("on 2", anew(1, 1, 8));
        assertEquals(NO_WAY, anew(1, 1, 9));
        assertEquals(NO_WAY, anew(2, 1, 8));
    }

    @Test
    void seatsAnewOneAfterTheOtherOnAUnit() {
        taken(1, 1, 3, MOVABLE).taken(2, 3, 5, FIXED);
        assertEquals("on 1", anew(1, 3, 5));
        assertEquals("on 2", anew(1, 2, 3));
    }
}
