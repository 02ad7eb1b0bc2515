package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Repacking.Packing;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Looks for the fewest moves: the stay takes a unit and displaces what is there, which takes another unit and displaces
 * in turn; first with no move, then with one, and so on. Looks at {@value #EFFORT} seats and no more.
 */
final class Displacement {

    private static final int EFFORT = 20_000;

    private final List<UnitCalendar> pool;
    private final Instant now;

    private final List<Seat> seats = new ArrayList<>();
    /** What is no longer where it was: it waits, or it has a new seat. */
    private final Set<Occupancy> displaced = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Deque<Occupancy> waiting = new ArrayDeque<>();
    private int effort = EFFORT;
    private boolean exhausted;

    Displacement(List<UnitCalendar> pool, Instant now) {
        this.pool = pool;
        this.now = now;
    }

    Optional<Packing> find(List<UnitCalendar> candidates, int units, TimeRange range) {
        List<UnitCalendar> easiestFirst = candidates.stream()
                .sorted(Comparator.comparingInt(
                        unit -> unit.livingIn(range, now).size()))
                .toList();
        for (int moves = 0; !exhausted && effort > 0; moves++) {
            exhausted = true;
            if (seatTheStay(easiestFirst, units, range, moves)) {
                return Optional.of(Packing.of(seats));
            }
        }
        return Optional.empty();
    }

    /** Whether everything was tried, with any number of moves. */
    boolean isExhausted() {
        return exhausted;
    }

    /** In the order of the candidates: which of its units a stay calls the first makes no difference. */
    private boolean seatTheStay(List<UnitCalendar> candidates, int units, TimeRange range, int moves) {
        if (units == 0) {
            return seatTheDisplaced(moves);
        }
        for (int i = 0; i <= candidates.size() - units; i++) {
            List<UnitCalendar> others = candidates.subList(i + 1, candidates.size());
            Seat seat = Seat.ofTheStay(range, candidates.get(i));
            if (take(seat, moves, left -> seatTheStay(others, units - 1, range, left))) {
                return true;
            }
        }
        return false;
    }

    private boolean seatTheDisplaced(int moves) {
        if (waiting.isEmpty()) {
            return true;
        }
        Occupancy first = waiting.removeFirst();
        for (UnitCalendar unit : pool) {
            if (take(Seat.of(first, unit), moves, this::seatTheDisplaced)) {
                return true;
            }
        }
        waiting.addFirst(first);
        return false;
    }

    /** Takes the seat, if everybody in the way may move and the rest then succeeds with the moves that are left. */
    private boolean take(Seat seat, int moves, IntPredicate rest) {
        if (effort == 0) {
            exhausted = false;
            return false;
        }
        effort--;
        if (seats.stream().anyMatch(seat::collidesWith) || seat.unit().isPinnedIn(seat.range(), now)) {
            return false;
        }
        List<Occupancy> inTheWay = seat.unit().livingIn(seat.range(), now);
        inTheWay.removeIf(displaced::contains);
        if (inTheWay.size() > moves) {
            exhausted = false;
            return false;
        }
        seats.add(seat);
        displaced.addAll(inTheWay);
        waiting.addAll(inTheWay);
        if (rest.test(moves - inTheWay.size())) {
            return true;
        }
        inTheWay.forEach(one -> waiting.removeLast());
        inTheWay.forEach(displaced::remove);
        seats.removeLast();
        return false;
    }
}
