package io.latchkey.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * What people say ("the 29th at 15:00, Helsinki") as an instant, by one rule for the odd days: a local time that comes
 * twice means the first, a local time that is skipped means the moment the gap ends. So a later local time is never an
 * earlier instant, and a day without midnight begins when it begins. ({@link LocalDateTime#atZone} would push a
 * skipped 02:30 behind 03:00.)
 */
public final class CivilTime {

    private CivilTime() {}

    public static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return at(date.atTime(time), zone);
    }

    public static Instant at(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }

    /** The first instant of the date; closing time 24:00 of a date is the start of the next. */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        return at(date.atStartOfDay(), zone);
    }

    /** The date whose {@linkplain #startOf start} is the last one not after the instant. */
    public static LocalDate dateOf(Instant instant, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(instant, zone);
        LocalDate next = date.plusDays(1);
        return instant.isBefore(startOf(next, zone)) ? date : next;
    }
}
