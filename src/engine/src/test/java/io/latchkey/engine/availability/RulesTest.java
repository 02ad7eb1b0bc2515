package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule on its own, with the value it names. */
class RulesTest {

    private static void refused(Rule rule, String value, Decision decision) {
        List<Refusal> refusals = ((Unavailable) decision).refusals();
        assertEquals(List.of(rule), refusals.stream().map(Refusal::rule).toList());
        assertEquals(value, refusals.getFirst().value());
    }

    @Test
    void namesEveryRuleThatSaysNo() {
        Given home = aHome().length(Per.NIGHT, 3, 5).closed("2026-07-02", "2026-07-03");
        assertEquals(
                List.of(Rule.CAPACITY, Rule.MIN_LENGTH, Rule.CLOSED_BY_HOST),
                Given.refusals(home.decide(nights("2026-07-01", "2026-07-03"), 5, 1)));
    }

    @Test
    void refusesWhatIsNotOffered() {
        refused(Rule.NOT_OFFERED, "DAY", aHome().decide(days("2026-07-01", "2026-07-02")));
    }

    @Test
    void countsGuestsPerUnit() {
        Given desks = aDesk().withUnits(3);
        refused(Rule.CAPACITY, "4", desks.decide(days("2026-07-01", "2026-07-02"), 5, 2));
        assertEquals(List.of(), Given.refusals(desks.decide(days("2026-07-01", "2026-07-02"), 6, 3)));
    }

    @Test
    void refusesStaysThatHaveBegun() {
        Given home = aHome().at("2026-07-01T12:00:01Z");
        refused(Rule.IN_THE_PAST, "2026-07-01T12:00:01Z", home.decide(nights("2026-07-01", "2026-07-02")));
        assertEquals(List.of(), home.at("2026-07-01T12:00:00Z").refusals(nights("2026-07-01", "2026-07-02")));
    }

    @Test
    void countsNoticeInDatesOrInHours() {
        Given home = aHome().at("2026-06-30T20:59:00Z"); // one minute to midnight in Helsinki
        home.advanceNotice = Span.ofDays(1);
        assertEquals(List.of(), home.refusals(nights("2026-07-01", "2026-07-02")));
        refused(Rule.ADVANCE_NOTICE, "P1D", home.at("2026-06-30T21:00:00Z").decide(nights("2026-07-01", "2026-07-02")));
        home.advanceNotice = Span.ofHours(24);
        refused(
                Rule.ADVANCE_NOTICE,
                "PT24H",
                home.at("2026-06-30T12:00:01Z").decide(nights("2026-07-01", "2026-07-02")));
        assertEquals(List.of(), home.at("2026-06-30T12:00:00Z").refusals(nights("2026-07-01", "2026-07-02")));
    }

    @Test
    void countsDatesFirstAndThenHours() {
        Given room = aMeetingRoom().at("2026-06-30T12:00:00Z");
        room.advanceNotice = Span.parse("P1DT12H");
        refused(Rule.ADVANCE_NOTICE, "P1DT12H", room.decide(room.hours("2026-07-01T11:30", "2026-07-01T12:30")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T12:00", "2026-07-01T13:00")));
    }

    @Test
    void countsTheBookingWindowInDatesOrInHours() {
        Given home = aHome().at("2026-01-01T20:00:00Z");
        home.bookingWindow = Span.ofDays(30);
        assertEquals(List.of(), home.refusals(nights("2026-01-31", "2026-02-05")));
        refused(Rule.BOOKING_WINDOW, "P30D", home.decide(nights("2026-02-01", "2026-02-02")));
        home.bookingWindow = Span.ofHours(48);
        refused(Rule.BOOKING_WINDOW, "PT48H", home.decide(nights("2026-01-04", "2026-01-05")));
        assertEquals(List.of(), home.refusals(nights("2026-01-03", "2026-01-04")));
    }

    @Test
    void takesTheLimitsOfTheArrivalDate() {
        Given home = aHome();
        DateRange week = DateRange.of(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-08"));
        home.lengths.put(
                Per.NIGHT,
                new LengthLimits(
                        new Limit(1, 4),
                        Map.of(),
                        Seasons.of(List.of(new Season<>(week, new Limit(3, 7)))),
                        StayRuleMode.ON_ARRIVAL));
        refused(Rule.MIN_LENGTH, "3", home.decide(nights("2026-07-07", "2026-07-09")));
        assertEquals(List.of(), home.refusals(nights("2026-07-07", "2026-07-14")));
        refused(Rule.MAX_LENGTH, "4", home.decide(nights("2026-07-08", "2026-07-14")));
        assertEquals(List.of(), home.refusals(nights("2026-06-30", "2026-07-02")));
    }

    @Test
    void keepsHoursOnTheStepOfTheLocalClock() {
        Given room = aMeetingRoom().in("Asia/Kathmandu").step(30); // UTC+05:45
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T09:30", "2026-07-01T11:00")));
        refused(Rule.STEP, "PT30M", room.decide(room.hours("2026-07-01T09:15", "2026-07-01T10:15")));
        refused(Rule.STEP, "PT30M", room.decide(room.hours("2026-07-01T09:30", "2026-07-01T10:45")));
    }

    @Test
    void countsHoursInHalves() {
        Given room = aMeetingRoom().length(Per.HOUR, 2, 3);
        refused(Rule.MIN_LENGTH, "2", room.decide(room.hours("2026-07-01T09:00", "2026-07-01T10:30")));
        assertEquals(List.of(), room.refusals(room.hours("2026-07-01T09:00", "2026-07-01T11:30")));
        refused(Rule.MAX_LENGTH, "3", room.decide(room.hours("2026-07-01T09:00", "2026-07-01T12:30")));
    }

    @Test
    void closedBeatsOpenedBeatsThePlan() {
        Given desk = aDesk().open(Opening.of(DayOfWeek.WEDNESDAY, "09:00", "17:00")); // 1 July 2026 is one
        refused(Rule.NOT_OPEN, "2026-07-02", desk.decide(days("2026-07-01", "2026-07-03")));
        desk.opened("2026-07-02", "2026-07-04");
        assertEquals(List.of(), desk.refusals(days("2026-07-01", "2026-07-03")));
        assertEquals(List.of(), desk.refusals(desk.hours("2026-07-02T23:00", "2026-07-03T01:00")));
        desk.closed("2026-07-03", "2026-07-05");
        assertEquals(List.of(), desk.refusals(days("2026-07-01", "2026-07-03")));
        refused(
                Rule.CLOSED_BY_HOST,
                "2026-07-03/2026-07-04",
                desk.decide(desk.hours("2026-07-02T23:00", "2026-07-03T01:00")));
        assertEquals(List.of(Rule.CLOSED_BY_HOST, Rule.NOT_OPEN), desk.refusals(days("2026-07-04", "2026-07-05")));
    }

    @Test
    void twoPeriodsThatTouchOpenANightTogether() {
        Given home = aHome().open(Opening.of(DayOfWeek.SUNDAY, "00:00", "24:00"));
        home.opened(home.hours("2026-07-01T12:00", "2026-07-01T20:00"));
        refused(Rule.NOT_OPEN, "2026-07-01", home.decide(nights("2026-07-01", "2026-07-02")));
        home.opened(home.hours("2026-07-01T20:00", "2026-07-02T12:00"));
        assertEquals(List.of(), home.refusals(nights("2026-07-01", "2026-07-02")));
    }

    @Test
    void aClosedDateStillTakesDepartures() {
        Given home = aHome().closed("2026-12-24", "2026-12-27");
        assertEquals(List.of(), home.refusals(nights("2026-12-22", "2026-12-24")));
        assertEquals(List.of(), home.refusals(nights("2026-12-27", "2026-12-28")));
        refused(Rule.CLOSED_BY_HOST, "2026-12-26/2026-12-27", home.decide(nights("2026-12-26", "2026-12-28")));
    }

    @Test
    void refusesRequestsWithoutSense() {
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(nights("2026-07-01", "2026-07-02"), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(nights("2026-07-01", "2026-07-02"), 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(nights("1066-07-01", "1066-07-02"), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new StayRequest(days("2026-07-01", "2030-07-02"), 1, 1));
    }
}
