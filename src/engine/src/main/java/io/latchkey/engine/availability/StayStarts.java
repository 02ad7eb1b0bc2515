package io.latchkey.engine.availability;

import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The stays that came through the very listing that is asked, in order of their start: what its caps count. Parties
 * that have units at the same time share one stay.
 */
final class StayStarts {

    private static final Comparator<TimeRange> BY_START =
            Comparator.comparing(TimeRange::start).thenComparing(TimeRange::end);

    private final Occupancy[] byUse;
    private final SortedInstants starts;

    StayStarts(List<Occupancy> occupancies) {
        this.byUse = occupancies.stream()
                .filter(Occupancy::isOfThisListing)
                .sorted(Comparator.comparing(Occupancy::used, BY_START))
                .toArray(Occupancy[]::new);
        this.starts = new SortedInstants(
                Arrays.stream(byUse).map(one -> one.used().start()).toList());
    }

    /** How many living stays begin in the period. */
    int countIn(TimeRange period, Instant now) {
        int count = 0;
        TimeRange last = null;
        for (int i = starts.before(period.start());
                i < byUse.length && starts.get(i).isBefore(period.end());
                i++) {
            if (byUse[i].isLiving(now) && !byUse[i].used().equals(last)) {
                last = byUse[i].used();
                count++;
            }
        }
        return count;
    }

    /** Whether a living stay takes exactly this time. */
    boolean contain(TimeRange use, Instant now) {
        for (int i = starts.before(use.start());
                i < byUse.length && starts.get(i).equals(use.start());
                i++) {
            if (byUse[i].used().equals(use) && byUse[i].isLiving(now)) {
                return true;
            }
        }
        return false;
    }
}
