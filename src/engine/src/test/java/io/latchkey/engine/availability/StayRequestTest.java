package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request and the rules may say: the last number that is taken, and the first that is not. */
class StayRequestTest {

    private static final Stay NIGHT = nights("2026-07-01", "2026-07-02");

    private static void taken(Stay stay) {
        assertDoesNotThrow(() -> new StayRequest(stay, 1, 1));
    }

    private static void refused(Stay stay) {
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(stay, 1, 1));
    }

    private static Stay hours(String from, String until) {
        return Stay.hours(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void lastsUpToThreeYears() {
        taken(nights("2026-07-01", "2029-07-01")); // 1,096 days, one of them 29 February 2028
        refused(nights("2026-07-01", "2029-07-02"));
        taken(days("2026-07-01", "2029-07-01"));
        refused(days("2026-07-01", "2029-07-02"));
        taken(hours("2026-07-01T00:00:00Z", "2029-07-01T23:59:59Z"));
        refused(hours("2026-07-01T00:00:00Z", "2029-07-02T00:00:00Z"));
    }

    @Test
    void liesInTheYearsFrom1900To2999() {
        taken(nights("1900-01-01", "1900-01-02"));
        refused(nights("1899-12-31", "1900-01-01"));
        taken(days("2999-12-31", "3000-01-01"));
        refused(days("2999-12-31", "3000-01-02"));
        taken(hours("1900-01-01T00:00:00Z", "1900-01-01T01:00:00Z"));
        refused(hours("1899-12-31T23:00:00Z", "1900-01-01T01:00:00Z"));
        taken(hours("2999-12-31T23:00:00Z", "3000-01-01T00:00:00Z"));
        refused(hours("2999-12-31T23:00:00Z", "3000-01-01T01:00:00Z"));
    }

    @Test
    void choosesNoUnitOrAsManyDifferentOnesAsItWants() {
        UnitId one = units(1).getFirst();
        assertDoesNotThrow(() -> new StayRequest(NIGHT, 1, 2, List.of()));
        assertDoesNotThrow(() -> new StayRequest(NIGHT, 1, 2, units(2)));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(NIGHT, 1, 2, List.of(one)));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(NIGHT, 1, 2, List.of(one, one)));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(NIGHT, 1, 2, units(3)));
    }

    @Test
    void findsRulesOfOneOrMore() {
        assertDoesNotThrow(() -> new Limit(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limit(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limit(2, 1));
        assertDoesNotThrow(() -> new Cap(CapPeriod.DAY, 1));
        assertThrows(IllegalArgumentException.class, () -> new Cap(CapPeriod.DAY, 0));
        assertDoesNotThrow(() -> times(1));
        assertThrows(IllegalArgumentException.class, () -> times(0));
        Given home = Given.aHome();
        home.capacity = 1;
        assertDoesNotThrow(home::rules);
        home.capacity = 0;
        assertThrows(IllegalArgumentException.class, home::rules);
    }

    private static StayTimes times(int stepMinutes) {
        return new StayTimes(LocalTime.NOON, LocalTime.NOON, WeeklyHours.ALWAYS, stepMinutes);
    }
}
