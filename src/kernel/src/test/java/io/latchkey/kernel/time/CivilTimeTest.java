package io.latchkey.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CivilTimeTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private static Instant at(String local, ZoneId zone) {
        return CivilTime.at(LocalDateTime.parse(local), zone);
    }

    @Test
    void aSkippedTimeIsTheMomentTheGapEnds() {
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        assertEquals(change, at("2026-03-29T03:00", HELSINKI));
        assertEquals(change, at("2026-03-29T03:59", HELSINKI));
        assertEquals(change, at("2026-03-29T04:00", HELSINKI));
    }

    @Test
    void aTimeThatComesTwiceIsTheFirst() {
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), at("2026-10-25T03:30", HELSINKI));
        assertEquals(Instant.parse("2026-10-25T02:00:00Z"), at("2026-10-25T04:00", HELSINKI));
    }

    @Test
    void aLaterLocalTimeIsNeverAnEarlierInstant() {
        for (String zone : new String[] {"Europe/Helsinki", "Asia/Beirut", "America/Havana", "Australia/Lord_Howe"}) {
            Instant before = Instant.MIN;
            LocalDateTime end = LocalDateTime.parse("2027-01-01T00:00");
            for (LocalDateTime local = LocalDateTime.parse("2026-01-01T00:00");
                    local.isBefore(end);
                    local = local.plusMinutes(15)) {
                Instant instant = CivilTime.at(local, ZoneId.of(zone));
                assertFalse(instant.isBefore(before), zone + " " + local);
                before = instant;
            }
        }
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        Instant start = Instant.parse("2026-03-28T22:00:00Z");
        assertEquals(start, CivilTime.startOf(LocalDate.parse("2026-03-29"), beirut));
        assertEquals(LocalDate.parse("2026-03-29"), CivilTime.dateOf(start, beirut));
        assertEquals(LocalDate.parse("2026-03-28"), CivilTime.dateOf(start.minusNanos(1), beirut));
    }

    @Test
    void everyInstantLiesInTheDateThatHasBegun() {
        ZoneId havana = ZoneId.of("America/Havana"); // midnight comes twice
        assertEquals(LocalDate.parse("2026-11-01"), CivilTime.dateOf(Instant.parse("2026-11-01T04:00:00Z"), havana));
        assertEquals(LocalDate.parse("2026-11-01"), CivilTime.dateOf(Instant.parse("2026-11-01T05:00:00Z"), havana));
        ZoneId stJohns =
                ZoneId.of("America/St_Johns"); // until 2011 the clock fell from 00:01 to 23:01 of the day before
        Instant afterTheChange = Instant.parse("2010-11-07T02:40:00Z");
        assertEquals(LocalDate.parse("2010-11-06"), LocalDate.ofInstant(afterTheChange, stJohns));
        assertEquals(LocalDate.parse("2010-11-07"), CivilTime.dateOf(afterTheChange, stJohns));
    }
}
