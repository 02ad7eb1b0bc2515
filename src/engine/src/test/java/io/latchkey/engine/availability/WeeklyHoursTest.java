package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a listing is open by its weekly plan. 1 July 2026 is a Wednesday. */
class WeeklyHoursTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static final Opening WEDNESDAY = Opening.of(DayOfWeek.WEDNESDAY, "09:00", "12:00");
    private static final Opening WEDNESDAY_NIGHT = Opening.of(DayOfWeek.WEDNESDAY, "22:00", "02:00");

    @Test
    void openAtAllTimesWithoutAPlan() {
        assertTrue(WeeklyHours.ALWAYS.opensOn(DayOfWeek.SUNDAY));
        assertEquals( // 23 hours, for the clocks go forward
                List.of(TimeRange.of(Instant.parse("2026-03-28T22:00:00Z"), Instant.parse("2026-03-29T21:00:00Z"))),
                WeeklyHours.ALWAYS.on(LocalDate.parse("2026-03-29"), HELSINKI));
    }

    @Test
    void openOnTheWeekdaysOfThePlanOnly() {
        WeeklyHours plan = new WeeklyHours(List.of(WEDNESDAY, WEDNESDAY_NIGHT));
        assertTrue(plan.opensOn(DayOfWeek.WEDNESDAY));
        assertFalse(plan.opensOn(DayOfWeek.THURSDAY));
        assertEquals(
                List.of(
                        TimeRange.of(Instant.parse("2026-07-01T06:00:00Z"), Instant.parse("2026-07-01T09:00:00Z")),
                        TimeRange.of(Instant.parse("2026-07-01T19:00:00Z"), Instant.parse("2026-07-01T23:00:00Z"))),
                plan.on(LocalDate.parse("2026-07-01"), HELSINKI));
        assertEquals(List.of(), plan.on(LocalDate.parse("2026-07-02"), HELSINKI));
    }

    @Test
    void closeOnTheNextDayUnlessTheyCloseLaterThanTheyOpen() {
        assertFalse(WEDNESDAY.closesNextDay());
        assertTrue(WEDNESDAY_NIGHT.closesNextDay());
        assertTrue(Opening.of(DayOfWeek.MONDAY, "08:00", "08:00").closesNextDay());
        assertTrue(Opening.of(DayOfWeek.MONDAY, "00:00", "24:00").closesNextDay());
        assertFalse(Opening.of(DayOfWeek.MONDAY, "08:00", "08:01").closesNextDay());
        assertEquals(LocalTime.of(23, 59), Opening.closingTime("23:59"));
    }

    private static TimeRange use(Given desk, String from, String until) {
        return assertInstanceOf(Available.class, desk.decide(days(from, until))).use();
    }

    @Test
    void endDaysWhenTheLastOfTheirOpeningsEnds() {
        Given desk = aDesk().open(
                        WEDNESDAY,
                        Opening.of(DayOfWeek.WEDNESDAY, "08:00", "08:00"),
                        Opening.of(DayOfWeek.THURSDAY, "05:00", "06:00"));
        assertEquals(
                desk.instant("2026-07-01T08:00"),
                use(desk, "2026-07-01", "2026-07-02").start());
        assertEquals(
                desk.instant("2026-07-02T08:00"),
                use(desk, "2026-07-01", "2026-07-02").end());
        assertEquals(
                desk.instant("2026-07-02T08:00"),
                use(desk, "2026-07-01", "2026-07-03").end());
        assertEquals(
                desk.instant("2026-07-02T06:00"),
                use(desk, "2026-07-02", "2026-07-03").end());
        desk.open(WEDNESDAY, Opening.of(DayOfWeek.THURSDAY, "05:00", "06:00"));
        assertEquals(
                desk.instant("2026-07-02T06:00"),
                use(desk, "2026-07-01", "2026-07-03").end());
    }

    @Test
    void keepTheStepOfTheClockWhereThatIsSetBackByHalfAnHour() {
        Given room = aMeetingRoom().in("Australia/Lord_Howe").step(20);
        // Six from 00:00 to 01:40, then at 02:00 it is 01:30 again: 67 from the second 01:40 to 23:40.
        assertEquals(73, room.slots("2026-04-05", 60).size());
        assertEquals(72, room.slots("2026-04-06", 60).size());
    }
}
