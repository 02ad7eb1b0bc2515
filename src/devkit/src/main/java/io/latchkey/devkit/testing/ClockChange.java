package io.latchkey.devkit.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Local days of 2026 that are longer or shorter than 24 hours, in zones that change their clocks in different ways. */
public enum ClockChange {
    HELSINKI_SPRING("Europe/Helsinki", "2026-03-29", 23 * 60),
    HELSINKI_AUTUMN("Europe/Helsinki", "2026-10-25", 25 * 60),
    NEW_YORK_SPRING("America/New_York", "2026-03-08", 23 * 60),
    NEW_YORK_AUTUMN("America/New_York", "2026-11-01", 25 * 60),
    BEIRUT_HAS_NO_MIDNIGHT("Asia/Beirut", "2026-03-29", 23 * 60),
    BEIRUT_HAS_ITS_LAST_HOUR_TWICE("Asia/Beirut", "2026-10-24", 25 * 60),
    CAIRO_HAS_NO_MIDNIGHT("Africa/Cairo", "2026-04-24", 23 * 60),
    CAIRO_HAS_ITS_LAST_HOUR_TWICE("Africa/Cairo", "2026-10-29", 25 * 60),
    SANTIAGO_HAS_NO_MIDNIGHT("America/Santiago", "2026-09-06", 23 * 60),
    SANTIAGO_HAS_ITS_LAST_HOUR_TWICE("America/Santiago", "2026-04-04", 25 * 60),
    HAVANA_HAS_NO_MIDNIGHT("America/Havana", "2026-03-08", 23 * 60),
    HAVANA_HAS_TWO_MIDNIGHTS("America/Havana", "2026-11-01", 25 * 60),
    LORD_HOWE_SPRING("Australia/Lord_Howe", "2026-10-04", 23 * 60 + 30),
    LORD_HOWE_AUTUMN("Australia/Lord_Howe", "2026-04-05", 24 * 60 + 30);

    public final ZoneId zone;
    public final LocalDate date;
    public final int minutes;

    ClockChange(String zone, String date, int minutes) {
        this.zone = ZoneId.of(zone);
        this.date = LocalDate.parse(date);
        this.minutes = minutes;
    }

    /** So many days from the day; negative before it. */
    public LocalDate day(int offset) {
        return date.plusDays(offset);
    }

    public LocalDateTime local(int offset, String time) {
        return day(offset).atTime(LocalTime.parse(time));
    }

    /** Worked out by java.time alone. */
    public Instant at(int offset, String time) {
        return local(offset, time).atZone(zone).toInstant();
    }
}
