package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Repacking.Packing;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Seats all that may move anew, the stay among it, in the order in which it begins: where it was if that is free, else
 * where most time is free; and stops where nobody who has moved is there any more. While nothing that stays put begins later, whoever comes finds a unit as long as fewer are
 * taken than exist, so this succeeds where anything can.
 */
final class LeftToRight {

    private final List<UnitCalendar> pool;
    private final Instant now;
    private final Map<UnitCalendar, Instant> takenUntil = new HashMap<>();

    LeftToRight(List<UnitCalendar> pool, Instant now) {
        this.pool = pool;
        this.now = now;
    }

    Optional<Packing> find(List<UnitCalendar> candidates, int units, TimeRange range) {
        List<Seat> after = new ArrayList<>();
        Instant disturbedUntil = range.end();
        for (Seat before : seats(units, range)) {
            if (!before.range().start().isBefore(disturbedUntil)) {
                break;
            }
            Optional<UnitCalendar> unit = unitFor(before, before.isTheStays() ? candidates : pool);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            Instant end = before.range().end();
            after.add(new Seat(before.occupancy(), before.range(), unit.get()));
            takenUntil.put(unit.get(), end);
            disturbedUntil = unit.get() != before.unit() && end.isAfter(disturbedUntil) ? end : disturbedUntil;
        }
        return Optional.of(Packing.of(after));
    }

    /** What may have to move for the stay, and the stay, in the order in which they begin. */
    private List<Seat> seats(int units, TimeRange range) {
        List<Seat> seats = new ArrayList<>();
        pool.forEach(unit -> unit.movableAfter(range.start(), now).forEach(one -> seats.add(Seat.of(one, unit))));
        for (int i = 0; i < units; i++) {
            seats.add(Seat.ofTheStay(range, null));
        }
        seats.sort(Comparator.comparing(seat -> seat.range().start()));
        return seats;
    }

    private Optional<UnitCalendar> unitFor(Seat seat, List<UnitCalendar> choice) {
        if (seat.unit() != null && isFree(seat.unit(), seat.range())) {
            return Optional.of(seat.unit());
        }
        return choice.stream()
                .filter(unit -> isFree(unit, seat.range()))
                .max(Comparator.comparing(unit -> unit.freeUntil(seat.range().start(), now)));
    }

    private boolean isFree(UnitCalendar unit, TimeRange range) {
        return !takenUntil.getOrDefault(unit, Instant.MIN).isAfter(range.start()) && !unit.isPinnedIn(range, now);
    }
}
