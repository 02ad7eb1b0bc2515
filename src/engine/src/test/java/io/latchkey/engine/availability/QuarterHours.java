package io.latchkey.engine.availability;

import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;

/** A stretch of time as numbered quarters of an hour, with the local clock read at each: the oracle's notion of time. */
final class QuarterHours {

    private final Instant start;
    private final ZoneId zone;
    private final LocalDateTime[] clock;

    /** A few days more than asked for on either side. */
    QuarterHours(LocalDate first, int days, ZoneId zone) {
        this.zone = zone;
        this.start = first.minusDays(5).atStartOfDay(ZoneId.of("UTC")).toInstant();
        this.clock = new LocalDateTime[(days + 10) * 96];
        for (int i = 0; i < clock.length; i++) {
            clock[i] = LocalDateTime.ofInstant(instant(i), zone);
        }
    }

    Instant instant(int quarter) {
        return start.plusSeconds(quarter * 900L);
    }

    int number(Instant instant) {
        return Math.toIntExact((instant.getEpochSecond() - start.getEpochSecond()) / 900);
    }

    LocalDateTime clock(int quarter) {
        return clock[quarter];
    }

    /** The first quarter at which the clock shows this or later. */
    int firstShowing(LocalDateTime local) {
        // Start well before, as zones lie at most 14 hours from UTC, and walk.
        int quarter = Math.max(0, number(local.toInstant(ZoneOffset.UTC)) - 80);
        while (clock[quarter].isBefore(local)) {
            quarter++;
        }
        return quarter;
    }

    int startOf(LocalDate date) {
        return firstShowing(date.atStartOfDay());
    }

    /** The date in which the quarter lies. */
    LocalDate dateOf(int quarter) {
        LocalDate date = clock[quarter].toLocalDate().plusDays(1);
        while (startOf(date) > quarter) {
            date = date.minusDays(1);
        }
        return date;
    }

    BitSet between(int from, int until) {
        BitSet quarters = new BitSet(clock.length);
        if (from < until) {
            quarters.set(from, until);
        }
        return quarters;
    }

    BitSet between(TimeRange range) {
        return between(number(range.start()), number(range.end()));
    }

    /** From the first of the quarters to the end of the last. */
    TimeRange range(BitSet quarters) {
        return TimeRange.of(instant(quarters.nextSetBit(0)), instant(quarters.length()));
    }

    /** So many civil days and then so many quarters further on, or back. */
    int shifted(int quarter, Span span, int direction) {
        int day = span.days() == 0 ? quarter : firstShowing(clock[quarter].plusDays((long) direction * span.days()));
        return day + direction * Math.toIntExact(span.time().toMinutes() / 15);
    }
}
