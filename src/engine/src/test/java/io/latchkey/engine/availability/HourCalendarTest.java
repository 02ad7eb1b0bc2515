package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.availability.DayCalendar.Day;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dates on which hours can be booked, as {@code o(pen) a(rrive) l(eave) rules}. */
class HourCalendarTest {

    private static List<String> lines(Given given, String from, String until) {
        DateRange range = DateRange.of(LocalDate.parse(from), LocalDate.parse(until));
        return DayCalendar.of(range, new DayCalendar.Wish(Per.HOUR, 1, 1), given.calendar(), given.rules(), given.now)
                .stream()
                .map(HourCalendarTest::line)
                .toList();
    }

    private static String line(Day day) {
        String flags = (day.open() ? "o" : "-") + (day.mayArrive() ? "a" : "-") + (day.mayLeave() ? "l" : "-");
        List<Rule> rules = day.refusals().stream().map(Refusal::rule).toList();
        return rules.isEmpty() ? flags : flags + " " + rules;
    }

    /** Two hours at least. */
    private static Given onWednesdays(String opens, String closes) {
        return aMeetingRoom().length(Per.HOUR, 2, 8).open(Opening.of(DayOfWeek.WEDNESDAY, opens, closes));
    }

    @Test
    void hasAStayOverMidnightArriveOnOneDateAndLeaveOnTheNext() {
        assertEquals(
                List.of("--- [NOT_OPEN]", "oa-", "--l [NOT_OPEN]", "--- [NOT_OPEN]"),
                lines(onWednesdays("23:00", "01:00"), "2026-06-30", "2026-07-04"));
        assertEquals(
                List.of("--l [NOT_OPEN]"),
                lines(onWednesdays("23:00", "01:00"), "2026-07-02", "2026-07-03"),
                "also where the date before is not shown");
    }

    @Test
    void hasAStayUntilMidnightLeaveOnItsOwnDate() {
        assertEquals(
                List.of("oal", "--- [NOT_OPEN]"), lines(onWednesdays("22:00", "24:00"), "2026-07-01", "2026-07-03"));
    }

    @Test
    void isOpenToNobodyWhereTheShortestStayDoesNotFit() {
        assertEquals(List.of("--- [NOT_OPEN]"), lines(onWednesdays("22:00", "23:30"), "2026-07-01", "2026-07-02"));
    }

    @Test
    void staysOpenWhereOnlyArrivingIsRefused() {
        Given room = onWednesdays("09:00", "17:00").at("2026-07-01T03:00:00Z");
        room.advanceNotice = Span.ofDays(1);
        assertEquals(List.of("o-- [ADVANCE_NOTICE]"), lines(room, "2026-07-01", "2026-07-02"));
    }

    @Test
    void namesTheReasonsOfTheStartThatComesClosest() {
        Given room = aMeetingRoom();
        room.booked(1, room.hours("2026-07-01T00:00", "2026-07-02T00:00"));
        room.at("2026-07-01T09:00:00Z"); // so that the morning is past, too
        assertEquals(List.of("--- [OCCUPIED]"), lines(room, "2026-07-01", "2026-07-02"));
    }

    @Test
    void hasNothingOnADateThatThePlaceNeverHad() {
        Given room = aMeetingRoom().in("Pacific/Apia").at("2011-12-01T00:00:00Z");
        assertEquals(List.of("oal", "--- [NOT_OPEN]", "oal"), lines(room, "2011-12-29", "2012-01-01"));
    }

    @Test
    void sellsHoursForDaysOnEndUntilTheFirstClosedMinute() {
        Given room = aMeetingRoom().step(60).length(Per.HOUR, 1, 72).openDaily("00:00", "24:00");
        assertEquals(24, room.slots("2026-07-01", 72 * 60).size());
        room.closed("2026-07-04", "2026-07-05");
        assertEquals(
                List.of(room.instant("2026-07-01T00:00")),
                room.slots("2026-07-01", 72 * 60).stream().map(TimeRange::start).toList());
    }

    @Test
    void rentsAtLeastTheLeastMultipleOfTheStep() {
        assertEquals(Duration.ofHours(1), shortest(1, 30));
        assertEquals(Duration.ofMinutes(80), shortest(1, 40));
        assertEquals(Duration.ofHours(2), shortest(2, 40));
        assertEquals(Duration.ofMinutes(90), shortest(1, 45));
    }

    private static Duration shortest(int hours, int stepMinutes) {
        Given room = aMeetingRoom().length(Per.HOUR, hours, 8).step(stepMinutes);
        return HourSlots.shortest(LocalDate.parse("2026-07-01"), room.rules());
    }
}
