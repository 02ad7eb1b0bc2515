package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.booking;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One unit of which a long row of the past, a booking, an expired hold and another booking are known. */
class UnitCalendarTest {

    private static final UnitId UNIT = units(1).getFirst();
    private static final Instant NOW = at(9);

    private static final Occupancy LONG = taken(1, 10, null, Placement.FIXED);
    private static final Occupancy SHORT = taken(2, 4, null, Placement.FIXED);
    private static final Occupancy FIRST = taken(12, 14, null, Placement.MOVABLE);
    private static final Occupancy EXPIRED = taken(15, 17, NOW, Placement.MOVABLE);
    private static final Occupancy LAST = taken(20, 22, null, Placement.CHOSEN);

    private final UnitCalendar unit = new UnitCalendar(UNIT, List.of(LAST, FIRST, SHORT, EXPIRED, LONG));

    private static Instant at(int hour) {
        return Instant.parse("2026-07-01T00:00:00Z").plusSeconds(3_600L * hour);
    }

    private static TimeRange hours(int from, int until) {
        return TimeRange.of(at(from), at(until));
    }

    private static Occupancy taken(int from, int until, Instant expiresAt, Placement placement) {
        var kind = expiresAt == null ? Occupancy.Kind.BOOKING : Occupancy.Kind.HOLD;
        return new Occupancy(UNIT, hours(from, until), hours(from, until), kind, booking(from), expiresAt, placement);
    }

    @Test
    void isFreeBetweenWhatLives() {
        assertTrue(unit.isFree(hours(10, 12), NOW));
        assertTrue(unit.isFree(hours(14, 20), NOW));
        assertTrue(unit.isFree(hours(0, 1), NOW));
        assertTrue(unit.isFree(hours(22, 30), NOW));
        assertFalse(unit.isFree(hours(9, 12), NOW), "the long one lasts until 10");
        assertFalse(unit.isFree(hours(10, 13), NOW));
        assertFalse(unit.isFree(hours(13, 20), NOW));
        assertFalse(unit.isFree(hours(0, 2), NOW));
    }

    @Test
    void namesTheLastThatIsInTheWay() {
        assertEquals(LONG, unit.lastLivingIn(hours(5, 12), NOW));
        assertEquals(SHORT, unit.lastLivingIn(hours(1, 12), NOW));
        assertEquals(FIRST, unit.lastLivingIn(hours(1, 20), NOW));
        assertEquals(EXPIRED, unit.lastLivingIn(hours(1, 20), at(8)));
        assertNull(unit.lastLivingIn(hours(14, 20), NOW));
    }

    @Test
    void namesAllThatAreInTheWayTheLastFirst() {
        assertEquals(List.of(LAST, FIRST, SHORT, LONG), unit.livingIn(hours(0, 30), NOW));
        assertEquals(List.of(FIRST, LONG), unit.livingIn(hours(4, 20), NOW));
        assertEquals(List.of(EXPIRED, FIRST), unit.livingIn(hours(13, 20), at(8)));
        assertEquals(List.of(LONG), unit.livingIn(hours(0, 2), NOW));
        assertEquals(List.of(), unit.livingIn(hours(14, 20), NOW));
    }

    @Test
    void knowsSinceWhenAndUntilWhenAnInstantIsFree() {
        assertEquals(Instant.MIN, unit.freeSince(at(1), NOW));
        assertEquals(at(1), unit.freeUntil(at(0), NOW));
        assertEquals(at(10), unit.freeSince(at(11), NOW), "the long one ends last");
        assertEquals(at(12), unit.freeUntil(at(10), NOW));
        assertEquals(at(12), unit.freeUntil(at(12), NOW));
        assertEquals(at(14), unit.freeSince(at(19), NOW));
        assertEquals(at(17), unit.freeSince(at(19), at(8)));
        assertEquals(at(20), unit.freeUntil(at(14), NOW));
        assertEquals(at(15), unit.freeUntil(at(14), at(8)));
        assertEquals(Instant.MAX, unit.freeUntil(at(22), NOW));
        assertEquals(at(22), unit.freeSince(at(22), NOW));
    }

    @Test
    void isTakenOnlyAroundWhereAnInnerRangeIsFree() {
        assertTrue(unit.isTakenOnlyAround(hours(10, 12), hours(9, 12), NOW));
        assertFalse(unit.isTakenOnlyAround(hours(10, 12), hours(10, 12), NOW));
        assertTrue(unit.isTakenOnlyAround(hours(10, 12), hours(10, 13), NOW));
        assertFalse(unit.isTakenOnlyAround(hours(10, 13), hours(10, 14), NOW), "it is in the way of the inner range");
        assertTrue(unit.isTakenOnlyAround(hours(13, 19), hours(13, 21), NOW), "and another one is only around");
        assertFalse(unit.isTakenOnlyAround(hours(18, 20), hours(16, 20), NOW));
        assertTrue(unit.isTakenOnlyAround(hours(18, 20), hours(16, 20), at(8)));
        assertFalse(unit.isTakenOnlyAround(hours(22, 23), hours(22, 30), NOW));
        assertTrue(unit.isTakenOnlyAround(hours(0, 1), hours(0, 2), NOW));
    }

    @Test
    void leavesOutWhatOverlapsARange() {
        UnitCalendar without = unit.without(hours(4, 13));
        assertEquals(UNIT, without.unit());
        assertEquals(List.of(LAST, SHORT), without.livingIn(hours(0, 30), NOW));
    }

    @Test
    void movesOnlyWhatMayMoveAndEndsLater() {
        assertEquals(List.of(FIRST, EXPIRED), unit.movableAfter(at(13), NOW));
        assertEquals(List.of(EXPIRED), unit.movableAfter(at(14), NOW));
        assertEquals(List.of(FIRST, EXPIRED), unit.movableAfter(at(0), at(11)));
        assertEquals(List.of(EXPIRED), unit.movableAfter(at(0), at(12)), "what has begun does not move");
        assertEquals(List.of(), unit.movableAfter(at(17), NOW));
    }

    @Test
    void isPinnedWhereSomethingLivingStays() {
        assertFalse(unit.isPinnedIn(hours(0, 1), NOW));
        assertTrue(unit.isPinnedIn(hours(0, 2), NOW));
        assertTrue(unit.isPinnedIn(hours(9, 14), NOW), "the long one lasts until 10");
        assertFalse(unit.isPinnedIn(hours(10, 20), NOW));
        assertTrue(unit.isPinnedIn(hours(10, 20), at(12)), "what has begun does not move");
        assertTrue(unit.isPinnedIn(hours(10, 21), NOW));
        assertTrue(unit.isPinnedIn(hours(21, 30), NOW));
        assertFalse(unit.isPinnedIn(hours(22, 30), NOW));
    }

    @Test
    void isPinnedByWhatBeginsLaterAndStays() {
        assertTrue(unit.isPinnedAfter(at(19), NOW));
        assertFalse(unit.isPinnedAfter(at(20), NOW));
        UnitCalendar movable = new UnitCalendar(UNIT, List.of(LONG, FIRST, EXPIRED));
        assertFalse(movable.isPinnedAfter(at(1), NOW));
        assertTrue(movable.isPinnedAfter(at(0), NOW));
        assertTrue(movable.isPinnedAfter(at(1), at(12)), "what has begun does not move");
    }
}
