package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On which dates guests come and go, until when today can be booked, how many stays begin in a week. */
class StayDateRulesTest {

    /** In July 2026 the 1st is a Wednesday. */
    private static final DateRange FOURTH_AND_FIFTH = range("2026-07-04", "2026-07-06");

    private static DateRange range(String from, String until) {
        return DateRange.of(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static void refused(Rule rule, String value, String detail, Decision decision) {
        assertEquals(List.of(new Refusal(rule, detail, value)), ((Unavailable) decision).refusals());
    }

    @Test
    void takesGuestsOnlyOnTheWeekdaysForArrival() {
        Given home = aHome();
        home.arrivals = new Changeover(Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY), List.of());
        assertEquals(List.of(), home.refusals(nights("2026-07-04", "2026-07-07")));
        refused(
                Rule.ARRIVAL_WEEKDAY,
                "SATURDAY,SUNDAY",
                "Guests arrive only on Saturdays, Sundays.",
                home.decide(nights("2026-07-03", "2026-07-07")));
    }

    @Test
    void closesDatesToArrivalAndOthersToDeparture() {
        Given home = aHome();
        home.arrivals = new Changeover(Set.of(), List.of(FOURTH_AND_FIFTH));
        home.departures = new Changeover(Set.of(), List.of(range("2026-07-08", "2026-07-09")));
        refused(
                Rule.CLOSED_TO_ARRIVAL,
                "2026-07-05",
                "Nobody can arrive on 2026-07-05.",
                home.decide(nights("2026-07-05", "2026-07-07")));
        refused(
                Rule.CLOSED_TO_DEPARTURE,
                "2026-07-08",
                "Nobody can leave on 2026-07-08.",
                home.decide(nights("2026-07-06", "2026-07-08")));
        assertEquals(List.of(), home.refusals(nights("2026-07-03", "2026-07-09")));
    }

    @Test
    void leavesDaysOnTheirLastDateAndNightsOnTheNext() {
        Changeover onFridays = new Changeover(Set.of(DayOfWeek.FRIDAY), List.of());
        Given desk = aDesk();
        desk.departures = onFridays;
        assertEquals(List.of(), desk.refusals(days("2026-07-01", "2026-07-04")));
        assertEquals(List.of(), desk.refusals(desk.hours("2026-07-03T23:00", "2026-07-04T00:00")));
        refused(
                Rule.DEPARTURE_WEEKDAY,
                "FRIDAY",
                "Guests leave only on Fridays.",
                desk.decide(days("2026-07-01", "2026-07-03")));
        Given home = aHome();
        home.departures = onFridays;
        assertEquals(List.of(), home.refusals(nights("2026-07-01", "2026-07-03")));
    }

    @Test
    void takesTheWeekdaysLimitUnlessASeasonHasAnother() {
        Given home = aHome();
        home.lengths.put(
                Per.NIGHT,
                new LengthLimits(
                        new Limit(1, 9),
                        Map.of(DayOfWeek.FRIDAY, new Limit(2, 9), DayOfWeek.SATURDAY, new Limit(4, 9)),
                        Seasons.of(List.of(new Season<>(FOURTH_AND_FIFTH, new Limit(3, 3)))),
                        StayRuleMode.ON_ARRIVAL));
        assertEquals(List.of(), home.refusals(nights("2026-07-02", "2026-07-03")));
        refused(
                Rule.MIN_LENGTH,
                "2",
                "A stay from 2026-07-03 is at least 2 nights.",
                home.decide(nights("2026-07-03", "2026-07-04")));
        assertEquals(List.of(), home.refusals(nights("2026-07-04", "2026-07-07")));
        assertEquals(List.of(Rule.MIN_LENGTH), home.refusals(nights("2026-07-11", "2026-07-14")));
    }

    @Test
    void holdsTheStrictestLimitOfAllDatesWhereTheHostWantsIt() {
        Given home = aHome();
        home.lengths.put(
                Per.NIGHT,
                new LengthLimits(
                        new Limit(1, 9),
                        Map.of(),
                        Seasons.of(List.of(new Season<>(FOURTH_AND_FIFTH, new Limit(3, 5)))),
                        StayRuleMode.THROUGH));
        refused(
                Rule.MIN_LENGTH,
                "3",
                "A stay over 2026-07-04 is at least 3 nights.",
                home.decide(nights("2026-07-03", "2026-07-05")));
        refused(
                Rule.MAX_LENGTH,
                "5",
                "A stay over 2026-07-04 is at most 5 nights.",
                home.decide(nights("2026-06-29", "2026-07-05")));
        assertEquals(List.of(), home.refusals(nights("2026-07-02", "2026-07-04")), "the 4th is for leaving");
    }

    @Test
    void takesNightsForTodayUntilTheCutOff() {
        Stay tonight = nights("2026-07-01", "2026-07-02");
        Given home = aHome().at("2026-07-01T14:59:00Z"); // 17:59 in Helsinki, three hours after check-in
        assertEquals(List.of(Rule.IN_THE_PAST), home.refusals(tonight));
        home.sameDayUntil = LocalTime.of(18, 0);
        home.advanceNotice = Span.ofHours(2);
        assertEquals(List.of(), home.refusals(tonight));
        home.at("2026-07-01T15:00:00Z");
        refused(Rule.SAME_DAY, "18:00", "Stays from today are taken until 18:00.", home.decide(tonight));
        home.sameDayUntil = LocalTime.MIDNIGHT;
        assertEquals(List.of(), home.at("2026-07-01T20:59:59Z").refusals(tonight));
        assertEquals(
                List.of(Rule.IN_THE_PAST, Rule.ADVANCE_NOTICE),
                home.at("2026-07-01T21:00:00Z").refusals(tonight));
    }

    @Test
    void takesNoDayThatIsOver() {
        Given desk = aDesk().openDaily("09:00", "17:00").at("2026-07-01T13:59:00Z");
        desk.sameDayUntil = LocalTime.MIDNIGHT;
        assertEquals(List.of(), desk.refusals(days("2026-07-01", "2026-07-02")));
        assertEquals(
                List.of(Rule.IN_THE_PAST), desk.at("2026-07-01T14:00:00Z").refusals(days("2026-07-01", "2026-07-02")));
        assertEquals(
                List.of(Rule.IN_THE_PAST),
                desk.refusals(days("2026-07-01", "2026-07-03")),
                "nor one that begins with it");
        assertEquals(
                List.of(Rule.IN_THE_PAST),
                desk.at("2026-07-01T10:00:00Z").refusals(desk.hours("2026-07-01T12:30", "2026-07-01T14:00")));
    }

    @Test
    @DisplayName("R12 a day is full in the listing's zone, and the slot list says the same")
    void countsCapsInTheListingsDays() {
        Given room = aMeetingRoom().in("Australia/Brisbane").openDaily("08:00", "20:00");
        room.caps = List.of(new Cap(CapPeriod.DAY, 1));
        room.booked(1, room.hours("2026-07-01T16:00", "2026-07-01T17:00"));
        refused(
                Rule.CAP,
                "1",
                "No more than 1 stay begins in one day.",
                room.decide(room.hours("2026-07-01T08:00", "2026-07-01T09:00")));
        assertEquals(
                List.of(),
                room.slots("2026-07-01", 60).stream()
                        .filter(slot -> !slot.start().equals(room.instant("2026-07-01T16:00")))
                        .toList());
        assertEquals(List.of(), room.refusals(room.hours("2026-07-02T08:00", "2026-07-02T09:00")));
        assertEquals(List.of(), room.refusals(room.hours("2026-06-30T19:00", "2026-06-30T20:00")));
    }

    @Test
    void holdsTheStrictestOfSeveralCaps() {
        Given home = aHome().withUnits(3);
        home.caps = List.of(new Cap(CapPeriod.WEEK, 2), new Cap(CapPeriod.MONTH, 2));
        home.booked(1, nights("2026-07-06", "2026-07-07"));
        home.booked(2, nights("2026-07-12", "2026-07-15")); // a Sunday
        assertEquals(List.of(Rule.CAP), home.refusals(nights("2026-07-08", "2026-07-09")));
        assertEquals(List.of(Rule.CAP), home.refusals(nights("2026-07-13", "2026-07-14")), "the month");
        home.caps = List.of(new Cap(CapPeriod.WEEK, 2));
        assertEquals(List.of(), home.refusals(nights("2026-07-13", "2026-07-14")));
    }
}
