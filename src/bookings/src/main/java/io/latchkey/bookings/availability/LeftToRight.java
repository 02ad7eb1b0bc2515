package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.Repacking.Packing;
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
 * where most time is free. While nothing that stays put begins later, whoever comes finds a unit as long as fewer are
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
        List<Seat> before = new ArrayList<>();
        pool.forEach(unit -> unit.movable(now).forEach(one -> before.add(Seat.of(one, unit))));
        for (int i = 0; i < units; i++) {
            before.add(Seat.ofTheStay(range, null));
        }
        before.sort(Comparator.comparing(seat -> seat.range().start()));
        List<Seat> after = new ArrayList<>(before.size());
        for (Seat seat : before) {
            Optional<UnitCalendar> unit = unitFor(seat, seat.isTheStays() ? candidates : pool);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            after.add(new Seat(seat.occupancy(), seat.range(), unit.get()));
            takenUntil.put(unit.get(), seat.range().end());
        }
        return Optional.of(Packing.of(after));
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
        return !takenUntil.getOrDefault(unit, Instant.MIN).isAfter(range.start())
                && unit.livingIn(range, now).stream().allMatch(one -> one.mayMove(now));
    }
}
