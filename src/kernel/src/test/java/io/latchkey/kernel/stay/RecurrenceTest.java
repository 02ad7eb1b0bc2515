package io.latchkey.kernel.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Recurrence WEEKLY = new Recurrence(7, 3);

    private static Stay hours(String from, String to) {
        return Stay.hours(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void keepsTheLocalTimeWhereTheClocksChange() {
        assertEquals(
                List.of(
                        hours("2026-03-23T07:00:00Z", "2026-03-23T09:00:00Z"),
                        hours("2026-03-30T06:00:00Z", "2026-03-30T08:00:00Z"),
                        hours("2026-04-06T06:00:00Z", "2026-04-06T08:00:00Z")),
                WEEKLY.stays(hours("2026-03-23T07:00:00Z", "2026-03-23T09:00:00Z"), HELSINKI));
    }

    @Test
    void beginsWhenTheGapEndsWhereTheClocksSkipTheHour() {
        List<Stay> stays = new Recurrence(1, 2).stays(hours("2026-03-28T01:00:00Z", "2026-03-28T02:00:00Z"), HELSINKI);
        assertEquals(hours("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"), stays.getLast());
    }

    @Test
    void repeatsNightsAndDaysByTheCalendar() {
        LocalDate monday = LocalDate.of(2026, 3, 23);
        assertEquals(
                List.of(
                        Stay.nights(monday, monday.plusDays(2)),
                        Stay.nights(monday.plusDays(7), monday.plusDays(9)),
                        Stay.nights(monday.plusDays(14), monday.plusDays(16))),
                WEEKLY.stays(Stay.nights(monday, monday.plusDays(2)), HELSINKI));
        assertEquals(Stay.days(monday, monday.plusDays(15)), WEEKLY.span(Stay.days(monday, monday.plusDays(1))));
    }

    @Test
    @DisplayName("R34 a series whose stays are longer than its period overlaps itself; as long as it is fine")
    void knowsWhatOverlapsItself() {
        LocalDate monday = LocalDate.of(2026, 3, 23);
        assertFalse(WEEKLY.overlapsItself(Stay.nights(monday, monday.plusDays(7)), HELSINKI));
        assertTrue(WEEKLY.overlapsItself(Stay.nights(monday, monday.plusDays(8)), HELSINKI));
        Recurrence daily = new Recurrence(1, 2);
        assertFalse(daily.overlapsItself(hours("2026-03-28T10:00:00Z", "2026-03-29T09:00:00Z"), HELSINKI));
        assertTrue(daily.overlapsItself(hours("2026-03-28T10:00:00Z", "2026-03-29T10:00:00Z"), HELSINKI));
    }

    @Test
    void happensAtLeastOnceAndAtMostDaily() {
        assertThrows(IllegalArgumentException.class, () -> new Recurrence(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Recurrence(1, 0));
    }
}
