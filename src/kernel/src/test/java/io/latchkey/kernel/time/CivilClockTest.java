package io.latchkey.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CivilClockTest {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 9_000;

    /** Every zone, some of them with changes at midnight, of half an hour, or of a whole day. */
    @Test
    void saysWhatCivilTimeSaysInWhateverOrderItIsAsked() {
        Random random = new Random(1);
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            CivilClock clock = new CivilClock(zone);
            for (int i = 0; i < 200; i++) {
                LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
                for (int day = 0; day < 5; day++) {
                    LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(96) * 900L + random.nextInt(2));
                    LocalDate next = date.plusDays(day);
                    assertEquals(CivilTime.at(next, time, zone), clock.at(next, time), () -> next + " " + time + id);
                    assertEquals(CivilTime.startOf(next, zone), clock.startOf(next), () -> next + id);
                }
            }
        }
    }

    @Test
    void knowsTheHoursAroundAChangeOfTheClocks() {
        for (String change : new String[] {
            "Europe/Helsinki 2026-03-29T03:00",
            "Europe/Helsinki 2026-10-25T03:00",
            "America/Havana 2026-11-01T00:00",
            "Asia/Beirut 2026-03-29T00:00",
            "Australia/Lord_Howe 2026-04-05T01:30",
            "America/St_Johns 2010-11-06T23:00",
            "Pacific/Apia 2011-12-30T00:00"
        }) {
            ZoneId zone = ZoneId.of(change.split(" ")[0]);
            LocalDateTime at = LocalDateTime.parse(change.split(" ")[1]);
            CivilClock clock = new CivilClock(zone);
            for (int minute = -3_000; minute <= 3_000; minute++) {
                LocalDateTime local = at.plusMinutes(minute);
                assertEquals(
                        CivilTime.at(local, zone),
                        clock.at(local.toLocalDate(), local.toLocalTime()),
                        () -> local + change);
            }
        }
    }

    @Test
    void keepsFractionsOfASecond() {
        LocalTime time = LocalTime.of(12, 0, 0, 5);
        CivilClock clock = new CivilClock(ZoneId.of("UTC"));
        assertEquals(CivilTime.at(FIRST, time, ZoneId.of("UTC")), clock.at(FIRST, time));
        assertEquals(CivilTime.at(FIRST, time, ZoneId.of("UTC")), clock.at(FIRST, time));
    }
}
