package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of 23 and 25 hours, days without a midnight, hours over midnight. */
class CivilDaysTest {

    @Test
    @DisplayName("R09 slots of 13:00-18:00 in New York are 17:00Z-22:00Z on the day the clocks go forward")
    void slotsKeepLocalTimeWhenClocksGoForward() {
        Given room = aMeetingRoom().in("America/New_York").openDaily("13:00", "18:00");
        List<TimeRange> slots = room.slots("2026-03-08", 60);
        assertEquals(Instant.parse("2026-03-08T17:00:00Z"), slots.getFirst().start());
        assertEquals(Instant.parse("2026-03-08T22:00:00Z"), slots.getLast().end());
        assertEquals(9, slots.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25"})
    @DisplayName("R10 a whole day is one day, be it 23 or 25 hours long")
    void aWholeDayIsOneDayHoweverLong(String date) {
        Given desk = aDesk().length(Per.DAY, 1, 1);
        Available day = (Available)
                desk.decide(days(date, LocalDate.parse(date).plusDays(1).toString()));
        assertEquals("2026-03-29".equals(date) ? 23 : 25, day.use().duration().toHours());
    }

    @Test
    @DisplayName("R11 the night before a day without midnight is sold once, and that day has 23 hours of slots")
    void sellsTheNightIntoADayWithoutMidnight() {
        Given home = aHome().in("Asia/Beirut");
        home.booked(1, nights("2026-03-28", "2026-03-29"));
        assertEquals(List.of(Rule.OCCUPIED), home.refusals(nights("2026-03-28", "2026-03-29")));
        assertEquals(List.of(), home.refusals(nights("2026-03-29", "2026-03-30")));

        Given room = aMeetingRoom().in("Asia/Beirut").step(60);
        assertEquals(23, room.slots("2026-03-29", 60).size());
        assertEquals(25, room.slots("2026-10-24", 60).size());
    }

    @Test
    @DisplayName("R14 a stay booked by date keeps its dates, wherever guest and server are")
    void keepsTheDatesOfTheListing() {
        Given home = aHome().in("Pacific/Auckland");
        Available stay = (Available) home.decide(nights("2026-04-10", "2026-04-12"));
        assertEquals(LocalDate.parse("2026-04-10"), CivilTime.dateOf(stay.use().start(), home.zone));
        assertEquals(LocalDate.parse("2026-04-12"), CivilTime.dateOf(stay.use().end(), home.zone));
        assertEquals(Instant.parse("2026-04-10T03:00:00Z"), stay.use().start());
    }

    @Test
    @DisplayName("R15 open 00:00-24:00 the last hour starts at 23:00; 22:30-02:00 takes stays over midnight")
    void hoursReachAndCrossMidnight() {
        Given allDay = aMeetingRoom().step(60).open(Opening.of(DayOfWeek.WEDNESDAY, "00:00", "24:00"));
        List<TimeRange> slots = allDay.slots("2026-07-01", 60);
        assertEquals(24, slots.size());
        assertEquals(allDay.instant("2026-07-01T23:00"), slots.getLast().start());

        Given late = aMeetingRoom().open(Opening.of(DayOfWeek.WEDNESDAY, "22:30", "02:00"));
        assertEquals(List.of(), late.refusals(late.hours("2026-07-01T23:30", "2026-07-02T00:30")));
        assertEquals(List.of(Rule.NOT_OPEN), late.refusals(late.hours("2026-07-01T22:00", "2026-07-02T00:30")));
        assertEquals(List.of(Rule.NOT_OPEN), late.refusals(late.hours("2026-07-02T01:30", "2026-07-02T02:30")));

        Given night = aMeetingRoom().openDaily("22:00", "02:00");
        assertEquals(List.of(), night.refusals(night.hours("2026-07-01T22:00", "2026-07-02T02:00")));
    }

    @Test
    void sellsBothHoursThatTheClockCallsThree() {
        Given room = aMeetingRoom().step(60);
        Instant first = Instant.parse("2026-10-25T00:00:00Z");
        Instant second = Instant.parse("2026-10-25T01:00:00Z");
        List<Instant> starts =
                room.slots("2026-10-25", 60).stream().map(TimeRange::start).toList();
        assertTrue(starts.containsAll(List.of(first, second)));
        assertEquals(25, starts.size());
    }

    @Test
    void skipsAnOpeningThatTheClocksSkip() {
        Given room = aMeetingRoom().openDaily("03:00", "04:00");
        assertEquals(List.of(), room.slots("2026-03-29", 60));
        assertEquals(1, room.slots("2026-03-30", 60).size());
    }

    @Test
    void refusesADateThatThePlaceNeverHad() {
        Given desk = aDesk().in("Pacific/Apia").at("2011-12-01T00:00:00Z");
        assertEquals(List.of(Rule.NOT_OPEN), desk.refusals(days("2011-12-30", "2011-12-31")));
        assertEquals(List.of(), desk.refusals(days("2011-12-29", "2011-12-30")));
        assertEquals(List.of(), desk.refusals(days("2011-12-31", "2012-01-01")));
    }

    @Test
    void daysEndWhenTheLastDayCloses() {
        Given desk = aDesk().openDaily("09:00", "17:00");
        Available stay = (Available) desk.decide(days("2026-07-01", "2026-07-03"));
        assertEquals(desk.instant("2026-07-01T09:00"), stay.use().start());
        assertEquals(desk.instant("2026-07-02T17:00"), stay.use().end());
        assertEquals(Duration.ofHours(32), stay.use().duration());
    }
}
