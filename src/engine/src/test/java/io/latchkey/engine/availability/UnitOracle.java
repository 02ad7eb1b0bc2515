package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether a stay finds units: tries every way to lay the bookings that may be moved, until one fits. */
final class UnitOracle {

    private final Given given;
    private final QuarterHours time;
    private final Map<UnitId, BitSet> taken = new HashMap<>();
    private final List<Occupancy> movable = new ArrayList<>();

    UnitOracle(Given given, QuarterHours time, List<Occupancy> living) {
        this.given = given;
        this.time = time;
        given.units.forEach(unit -> taken.put(unit, new BitSet()));
        for (Occupancy one : living) {
            if (!given.units.contains(one.unit())) {
                continue;
            }
            if (one.placement() == Placement.MOVABLE && one.range().start().isAfter(given.now)) {
                movable.add(one);
            } else {
                taken.get(one.unit()).or(time.between(one.range()));
            }
        }
    }

    /** Whether so many of the candidates can be had for the quarters. */
    boolean fits(BitSet quarters, List<UnitId> candidates, int needed) {
        if (needed == 0) {
            return laysFrom(0);
        }
        if (candidates.size() < needed) {
            return false;
        }
        List<UnitId> others = candidates.subList(1, candidates.size());
        return lays(candidates.getFirst(), quarters, () -> fits(quarters, others, needed - 1))
                || fits(quarters, others, needed);
    }

    private boolean laysFrom(int number) {
        if (number == movable.size()) {
            return true;
        }
        Occupancy one = movable.get(number);
        BitSet quarters = time.between(one.range());
        return lays(one.unit(), quarters, () -> laysFrom(number + 1))
                || given.units.stream()
                        .filter(unit -> !unit.equals(one.unit()))
                        .anyMatch(unit -> lays(unit, quarters, () -> laysFrom(number + 1)));
    }

    /** Takes the unit for the quarters if it is free, goes on, and gives it back. */
    private boolean lays(UnitId unit, BitSet quarters, BooleanSupplier rest) {
        BitSet used = taken.get(unit);
        if (used.intersects(quarters)) {
            return false;
        }
        used.or(quarters);
        boolean fits = rest.getAsBoolean();
        used.andNot(quarters);
        return fits;
    }
}
