package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes room in a pool: where no unit is free for a whole stay, future bookings of like units move onto other units.
 * What has begun, what a guest chose by name and what came through another listing stays where it is.
 *
 * <p>This is interval colouring, the units being the colours. While nothing that stays put begins in the future, there
 * is room if and only if at each instant of the stay fewer units are taken than exist. Otherwise the question is hard
 * in general: the answer is exact in small pools, and a no in large ones may only mean that looking on would take too
 * long.
 */
final class Repacking {

    /** The units that a stay gets, and who moves for it. */
    record Packing(List<UnitId> units, List<Move> moves) {

        static Packing of(List<Seat> seats) {
            return new Packing(
                    seats.stream()
                            .filter(Seat::isTheStays)
                            .map(seat -> seat.unit().unit())
                            .toList(),
                    seats.stream().filter(Seat::isMoved).map(Seat::asMove).toList());
        }
    }

    private final List<UnitCalendar> pool;
    private final List<UnitCalendar> candidates;
    private final TimeRange range;
    private final Instant now;
    private int mostTaken = -1;

    /**
     * @param candidates the units of the pool that the stay may get
     * @param range what the stay occupies
     */
    Repacking(List<UnitCalendar> pool, List<UnitCalendar> candidates, TimeRange range, Instant now) {
        this.pool = pool;
        this.candidates = candidates;
        this.range = range;
        this.now = now;
    }

    /** Whether so many of the candidates can be made free. */
    boolean makesRoomFor(int units) {
        return pool.size() > 1
                && units <= pool.size() - mostTaken()
                && (canBeColoured() || find(units).isPresent());
    }

    /**
     * How many of the candidates can be had.
     *
     * @param free how many are, with nobody moving
     */
    int count(int free) {
        if (pool.size() == 1) {
            return free;
        }
        int had = free;
        int tooMany = Math.min(candidates.size(), pool.size() - mostTaken()) + 1;
        while (tooMany - had > 1) {
            int middle = (had + tooMany) >>> 1;
            if (makesRoomFor(middle)) {
                had = middle;
            } else {
                tooMany = middle;
            }
        }
        return had;
    }

    /** Frees so many of the candidates: with the fewest moves if few will do, else with as many as it takes. */
    Optional<Packing> find(int units) {
        Displacement displacement = new Displacement(pool, now);
        Optional<Packing> packing = displacement.find(candidates, units, range);
        return packing.isPresent() || displacement.isExhausted()
                ? packing
                : new LeftToRight(pool, now).find(candidates, units, range);
    }

    /** Whether any unit will do, and nothing that stays put begins later than the stay or what moves for it. */
    private boolean canBeColoured() {
        Instant first = range.start().isBefore(now) ? range.start() : now;
        return candidates.size() == pool.size() && pool.stream().noneMatch(unit -> unit.isPinnedAfter(first, now));
    }

    /** How many units are taken at the worst instant of the range. */
    private int mostTaken() {
        if (mostTaken < 0) {
            mostTaken = countMostTaken();
        }
        return mostTaken;
    }

    private int countMostTaken() {
        List<TimeRange> taken = pool.stream()
                .flatMap(unit -> unit.livingIn(range, now).stream())
                .map(Occupancy::range)
                .toList();
        List<Instant> starts = taken.stream().map(TimeRange::start).sorted().toList();
        List<Instant> ends = taken.stream().map(TimeRange::end).sorted().toList();
        int most = 0;
        int ended = 0;
        for (int started = 0; started < starts.size(); started++) {
            while (!ends.get(ended).isAfter(starts.get(started))) {
                ended++;
            }
            most = Math.max(most, started + 1 - ended);
        }
        return most;
    }
}
