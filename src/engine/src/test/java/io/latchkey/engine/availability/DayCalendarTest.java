package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.engine.availability.DayCalendar.Day;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of the calendar, as {@code day o(pen) a(rrive) l(eave) min-max rules}. */
class DayCalendarTest {

    private static List<String> july(Given given, Per per, int from, int until) {
        DateRange range = DateRange.of(LocalDate.of(2026, 7, from), LocalDate.of(2026, 7, until));
        return DayCalendar.of(range, new DayCalendar.Wish(per, 1, 1), given.calendar(), given.rules(), given.now)
                .stream()
                .map(DayCalendarTest::line)
                .toList();
    }

    private static String line(Day day) {
        String flags = (day.open() ? "o" : "-") + (day.mayArrive() ? "a" : "-") + (day.mayLeave() ? "l" : "-");
        List<Rule> rules = day.refusals().stream().map(Refusal::rule).toList();
        return day.date().getDayOfMonth() + " " + flags + " " + day.minLength() + "-" + day.maxLength()
                + (rules.isEmpty() ? "" : " " + rules);
    }

    @Test
    void showsWhatIsTakenClosedAndTooShort() {
        Given home = aHome().length(Per.NIGHT, 2, 7).closed("2026-07-08", "2026-07-09");
        home.booked(1, nights("2026-07-03", "2026-07-05"));
        assertEquals(
                List.of(
                        "1 oal 2-2",
                        "2 o-l 2-7 [OCCUPIED]",
                        "3 --l 2-7 [OCCUPIED]",
                        "4 --- 2-7 [OCCUPIED]",
                        "5 oa- 2-3",
                        "6 oa- 2-2",
                        "7 o-l 2-7 [CLOSED_BY_HOST]",
                        "8 --l 2-7 [CLOSED_BY_HOST]",
                        "9 oa- 2-7"),
                july(home, Per.NIGHT, 1, 10));
    }

    @Test
    void aNightStaysOpenToThoseWhoArrivedBefore() {
        Given home = aHome().at("2026-07-01T06:00:00Z").turnaroundAfter(Span.ofDays(1));
        home.advanceNotice = Span.ofDays(1);
        home.bookingWindow = Span.ofDays(4);
        home.booked(1, nights("2026-07-03", "2026-07-04"));
        assertEquals(
                List.of(
                        "1 o-- 1-30 [ADVANCE_NOTICE]",
                        "2 o-- 1-30 [TURNAROUND]",
                        "3 --- 1-30 [OCCUPIED]",
                        "4 --- 1-30 [OCCUPIED]",
                        "5 oa- 1-30",
                        "6 o-l 1-30 [BOOKING_WINDOW]"),
                july(home, Per.NIGHT, 1, 7));
    }

    @Test
    void showsTheDatesOnWhichHoursAreFree() {
        Given room = aMeetingRoom().length(Per.HOUR, 2, 8).openDaily("22:00", "02:00");
        room.closed("2026-07-02", "2026-07-03");
        room.booked(1, room.hours("2026-07-03T22:00", "2026-07-04T02:00"));
        room.booked(2, room.hours("2026-07-04T22:00", "2026-07-05T02:00"));
        assertEquals(
                List.of("1 oal 2-8", "2 --- 2-8 [CLOSED_BY_HOST]", "3 oal 2-8", "4 --- 2-8 [OCCUPIED]", "5 oal 2-8"),
                july(room, Per.HOUR, 1, 6));
    }

    @Test
    void showsOnlyThoseLengthsUnderAFullCapThatJoinOthers() {
        Given rooms = aHome().withUnits(3).length(Per.NIGHT, 1, 4);
        rooms.caps = List.of(new Cap(CapPeriod.WEEK, 1));
        rooms.booked(1, nights("2026-07-01", "2026-07-03"));
        assertEquals(List.of("1 oal 2-2", "2 o-l 1-4 [CAP]", "3 o-l 1-4 [CAP]"), july(rooms, Per.NIGHT, 1, 4));
    }

    @Test
    void hasNoCalendarOfWhatIsNotOffered() {
        assertThrows(IllegalArgumentException.class, () -> july(aHome(), Per.DAY, 1, 2));
    }
}
