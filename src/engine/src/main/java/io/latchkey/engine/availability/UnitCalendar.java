package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One unit's occupancies in order of their start. */
final class UnitCalendar {

    private final UnitId unit;
    private final Occupancy[] byStart;
    private final SortedInstants starts;
    /** The latest end of the occupancies up to and including this one; rows of the past may overlap. */
    private final Instant[] latestEnd;

    UnitCalendar(UnitId unit, List<Occupancy> occupancies) {
        this.unit = unit;
        this.byStart = occupancies.stream()
                .sorted(Comparator.comparing(occupancy -> occupancy.range().start()))
                .toArray(Occupancy[]::new);
        this.starts = new SortedInstants(Arrays.stream(byStart)
                .map(occupancy -> occupancy.range().start())
                .toList());
        this.latestEnd = new Instant[byStart.length];
        Instant latest = Instant.MIN;
        for (int i = 0; i < byStart.length; i++) {
            Instant end = byStart[i].range().end();
            latest = end.isAfter(latest) ? end : latest;
            latestEnd[i] = latest;
        }
    }

    UnitId unit() {
        return unit;
    }

    boolean isFree(TimeRange range, Instant now) {
        return lastLivingIn(range, now) == null;
    }

    /** The last living occupancy that overlaps the range; null if there is none. */
    Occupancy lastLivingIn(TimeRange range, Instant now) {
        for (int i = starts.before(range.end()) - 1; i >= 0 && latestEnd[i].isAfter(range.start()); i--) {
            if (byStart[i].range().end().isAfter(range.start()) && byStart[i].isLiving(now)) {
                return byStart[i];
            }
        }
        return null;
    }

    /** All living occupancies that overlap the range, the last first. */
    List<Occupancy> livingIn(TimeRange range, Instant now) {
        List<Occupancy> living = new ArrayList<>(2);
        for (int i = starts.before(range.end()) - 1; i >= 0 && latestEnd[i].isAfter(range.start()); i--) {
            if (byStart[i].range().end().isAfter(range.start()) && byStart[i].isLiving(now)) {
                living.add(byStart[i]);
            }
        }
        return living;
    }

    /** As if nothing overlapped the range. */
    UnitCalendar without(TimeRange range) {
        return new UnitCalendar(
                unit,
                Arrays.stream(byStart)
                        .filter(one -> !one.range().overlaps(range))
                        .toList());
    }

    /** All that end after the instant and may give way to another stay. */
    List<Occupancy> movableAfter(Instant instant, Instant now) {
        return Arrays.stream(byStart)
                .filter(one -> one.range().end().isAfter(instant) && one.mayMove(now))
                .toList();
    }

    /** Whether something overlaps the range and stays where it is. */
    boolean isPinnedIn(TimeRange range, Instant now) {
        for (int i = starts.before(range.end()) - 1; i >= 0 && latestEnd[i].isAfter(range.start()); i--) {
            Occupancy one = byStart[i];
            if (one.range().end().isAfter(range.start()) && one.isLiving(now) && !one.mayMove(now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something begins after the instant and stays where it is. */
    boolean isPinnedAfter(Instant instant, Instant now) {
        for (int i = byStart.length - 1; i >= 0 && byStart[i].range().start().isAfter(instant); i--) {
            if (byStart[i].isLiving(now) && !byStart[i].mayMove(now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something living overlaps {@code outer} and leaves {@code inner} alone. */
    boolean isTakenOnlyAround(TimeRange inner, TimeRange outer, Instant now) {
        for (int i = starts.before(outer.end()) - 1; i >= 0 && latestEnd[i].isAfter(outer.start()); i--) {
            TimeRange range = byStart[i].range();
            if (range.overlaps(outer) && !range.overlaps(inner) && byStart[i].isLiving(now)) {
                return true;
            }
        }
        return false;
    }

    /** When the last living occupancy before this free instant ends; {@link Instant#MIN} if there is none. */
    Instant freeSince(Instant instant, Instant now) {
        Instant since = Instant.MIN;
        for (int i = starts.before(instant) - 1; i >= 0 && latestEnd[i].isAfter(since); i--) {
            Instant end = byStart[i].range().end();
            since = byStart[i].isLiving(now) && end.isAfter(since) ? end : since;
        }
        return since;
    }

    /** When the next living occupancy from this free instant on begins; {@link Instant#MAX} if there is none. */
    Instant freeUntil(Instant instant, Instant now) {
        for (int i = starts.before(instant); i < byStart.length; i++) {
            if (byStart[i].isLiving(now)) {
                return byStart[i].range().start();
            }
        }
        return Instant.MAX;
    }
}
