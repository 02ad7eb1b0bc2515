package io.latchkey.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * {@link CivilTime} of one zone for many dates in a row: remembers between which changes of the clocks it was asked
 * last and before that, and need not look at the zone's history again until it leaves these two stretches. Not for
 * several threads.
 */
public final class CivilClock {

    private static final long SECONDS_PER_DAY = 86_400;
    /** Who asks less often is answered sooner without a stretch being looked for. */
    private static final int FEW = 4;

    /** Local times from {@code first} until before {@code end}, in seconds, that come once and have one offset. */
    private record Stretch(long first, long end, int offset) {

        static final Stretch NONE = new Stretch(0, 0, 0);

        boolean contains(long local) {
            return local >= first && local < end;
        }
    }

    private final ZoneId zone;
    private Stretch latest = Stretch.NONE;
    private Stretch earlier = Stretch.NONE;
    private int lookUps;

    public CivilClock(ZoneId zone) {
        this.zone = zone;
    }

    /** {@link CivilTime#at(LocalDate, LocalTime, ZoneId)}. */
    public Instant at(LocalDate date, LocalTime time) {
        long local = date.toEpochSecond(time, ZoneOffset.UTC);
        if (isSteady(local)) {
            return Instant.ofEpochSecond(local - latest.offset(), time.getNano());
        }
        Instant instant = CivilTime.at(date, time, zone);
        if (++lookUps >= FEW) {
            remember(instant);
        }
        return instant;
    }

    /** {@link CivilTime#startOf(LocalDate, ZoneId)}. */
    public Instant startOf(LocalDate date) {
        return at(date, LocalTime.MIDNIGHT);
    }

    /** The same local time so many days later, or earlier if negative, by the rule for odd days. */
    public Instant plusDays(Instant instant, int days) {
        if (days == 0) {
            return instant;
        }
        long local = instant.getEpochSecond() + latest.offset();
        long there = local + days * SECONDS_PER_DAY;
        if (latest.contains(local) && latest.contains(there)) {
            return Instant.ofEpochSecond(there - latest.offset(), instant.getNano());
        }
        LocalDateTime shifted = LocalDateTime.ofInstant(instant, zone).plusDays(days);
        return at(shifted.toLocalDate(), shifted.toLocalTime());
    }

    /** Whether the local time lies in a stretch that is known, which is the latest then. */
    private boolean isSteady(long local) {
        if (!latest.contains(local) && earlier.contains(local)) {
            Stretch asked = earlier;
            earlier = latest;
            latest = asked;
        }
        return latest.contains(local);
    }

    private void remember(Instant instant) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        earlier = latest;
        latest = new Stretch(
                before == null ? Long.MIN_VALUE : later(before.getDateTimeBefore(), before.getDateTimeAfter()),
                after == null ? Long.MAX_VALUE : earlier(after.getDateTimeBefore(), after.getDateTimeAfter()),
                rules.getOffset(instant).getTotalSeconds());
    }

    private static long later(LocalDateTime a, LocalDateTime b) {
        return (a.isAfter(b) ? a : b).toEpochSecond(ZoneOffset.UTC);
    }

    private static long earlier(LocalDateTime a, LocalDateTime b) {
        return (a.isBefore(b) ? a : b).toEpochSecond(ZoneOffset.UTC);
    }
}
