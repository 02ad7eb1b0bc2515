package io.latchkey.bookings.availability;

import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
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

    StayStarts(List<Occupancy> occupancies) {
        this.byUse = occupancies.stream()
                .filter(Occupancy::isOfThisListing)
                .sorted(Comparator.comparing(Occupancy::used, BY_START))
                .toArray(Occupancy[]::new);
    }

    /** How many living stays begin in the period. */
    int countIn(TimeRange period, Instant now) {
        int count = 0;
        TimeRange last = null;
        for (int i = firstFrom(period.start());
                i < byUse.length && byUse[i].used().start().isBefore(period.end());
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
        for (int i = firstFrom(use.start());
                i < byUse.length && byUse[i].used().start().equals(use.start());
                i++) {
            if (byUse[i].used().equals(use) && byUse[i].isLiving(now)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(Instant instant) {
        int low = 0;
        int high = byUse.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byUse[middle].used().start().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
