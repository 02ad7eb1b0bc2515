package io.latchkey.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static DateRange dates(String start, String end) {
        return DateRange.of(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static TimeRange times(String start, String end) {
        return TimeRange.of(Instant.parse(start), Instant.parse(end));
    }

    @Test
    void refusesEmptyAndReversedRanges() {
        assertThrows(IllegalArgumentException.class, () -> dates("2026-07-01", "2026-07-01"));
        assertThrows(IllegalArgumentException.class, () -> dates("2026-07-02", "2026-07-01"));
        assertThrows(IllegalArgumentException.class, () -> times("2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z"));
    }

    @Test
    @DisplayName("R13 back-to-back stays abut and do not overlap")
    void backToBackRangesDoNotOverlap() {
        DateRange first = dates("2026-09-21", "2026-09-24");
        DateRange second = dates("2026-09-24", "2026-09-27");
        assertFalse(first.overlaps(second));
        assertTrue(first.abuts(second) && second.abuts(first));
        assertEquals(3, first.days());
    }

    @Test
    @DisplayName("R08 nights over a change to summer time are counted by the calendar")
    void countsNightsByTheCalendar() {
        assertEquals(3, dates("2026-03-27", "2026-03-30").days());
        assertEquals(1, dates("2026-03-29", "2026-03-30").days());
    }

    @Test
    void knowsWhatItContainsAndEncloses() {
        DateRange july = dates("2026-07-01", "2026-08-01");
        assertTrue(july.contains(LocalDate.parse("2026-07-31")));
        assertFalse(july.contains(LocalDate.parse("2026-08-01")));
        assertTrue(july.encloses(july));
        assertFalse(dates("2026-07-02", "2026-07-05").encloses(july));
        assertEquals(31, july.dates().count());
    }

    @Test
    void widensByTurnaroundOnBothSides() {
        TimeRange use = times("2026-07-01T10:00:00Z", "2026-07-01T12:00:00Z");
        TimeRange occupied = use.widenedBy(Duration.ofMinutes(30), Duration.ofHours(1));
        assertEquals(times("2026-07-01T09:30:00Z", "2026-07-01T13:00:00Z"), occupied);
        assertThrows(IllegalArgumentException.class, () -> use.widenedBy(Duration.ofMinutes(-1), Duration.ZERO));
    }
}
