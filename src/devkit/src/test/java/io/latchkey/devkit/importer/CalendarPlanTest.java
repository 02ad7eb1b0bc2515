package io.latchkey.devkit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.importer.CalendarPlan.Season;
import io.latchkey.devkit.importer.DayCalendar.Day;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 29);

    private final DayCalendar calendar = new DayCalendar();

    private void day(int offset, boolean free, int min, int max) {
        calendar.add(new Day(FIRST.plusDays(offset), free, min, max));
    }

    private static DateRange days(int from, int to) {
        return DateRange.of(FIRST.plusDays(from), FIRST.plusDays(to));
    }

    @Test
    void compressesRunsOfClosedDays() {
        for (int i = 0; i < 10; i++) {
            day(i, i == 2 || i >= 5 && i < 9, 1, 30);
        }
        CalendarPlan plan = CalendarPlan.of(calendar, 0, FIRST);
        assertEquals(List.of(days(0, 2), days(3, 5), days(9, 10)), plan.closed());
        assertEquals(new StayLimits(1, 30), plan.usual());
        assertEquals(List.of(), plan.seasons());
    }

    @Test
    void makesSeasonsOfWhatDiffersFromTheUsual() {
        for (int i = 0; i < 10; i++) {
            day(i, true, i == 3 || i == 4 ? 3 : 1, i == 8 ? 7 : 1_125);
        }
        CalendarPlan plan = CalendarPlan.of(calendar, 0, FIRST);
        assertEquals(new StayLimits(1, 365), plan.usual());
        assertEquals(
                List.of(new Season(days(3, 5), new StayLimits(3, 365)), new Season(days(8, 9), new StayLimits(1, 7))),
                plan.seasons());
    }

    @Test
    void closesWhatTheFileDoesNotSayIsFree() {
        day(4, true, 1, 30);
        day(6, true, 1, 30);
        assertEquals(
                List.of(days(0, 4), days(5, 6)),
                CalendarPlan.of(calendar, 0, FIRST).closed());
    }

    @Test
    void leavesThePastAlone() {
        for (int i = 0; i < 6; i++) {
            day(i, false, i < 3 ? 5 : 1, 30);
        }
        CalendarPlan plan = CalendarPlan.of(calendar, 0, FIRST.plusDays(4));
        assertEquals(List.of(days(4, 6)), plan.closed());
        assertEquals(List.of(), CalendarPlan.of(calendar, 0, FIRST.plusDays(40)).closed());
    }

    @Test
    void takesADayGivenTwiceAsClosed() {
        day(1, true, 1, 30);
        day(0, true, 1, 30);
        day(1, false, 1, 30);
        assertEquals(List.of(days(1, 2)), CalendarPlan.of(calendar, 0, FIRST).closed());
    }

    @Test
    void movesByWholeWeeksToTodayOrLater() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        CalendarShift shift = CalendarShift.upTo(today, FIRST);
        LocalDate moved = FIRST.plusDays(shift.days());
        assertEquals(FIRST.getDayOfWeek(), moved.getDayOfWeek());
        assertEquals(LocalDate.of(2026, 11, 28), moved);
        assertEquals(0, CalendarShift.upTo(today, today).weeks());
        assertEquals(0, CalendarShift.upTo(today, today.plusDays(3)).weeks());
    }
}
