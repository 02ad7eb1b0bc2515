package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Placement.CHOSEN;
import static io.latchkey.engine.availability.Placement.FIXED;
import static io.latchkey.engine.availability.Placement.MOVABLE;
import static io.latchkey.engine.availability.RandomPool.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.availability.Repacking.Packing;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Moving bookings within a pool, against trying every arrangement there is. */
class RepackingProperties {

    @Test
    void findsTheFewestMovesInSmallPools() {
        AtomicInteger repacked = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Seeded.forAll(4_000, random -> {
            RandomPool pool = new RandomPool(random, 2 + random.nextInt(3), 9)
                    .taken(9, 3, MOVABLE, MOVABLE, MOVABLE, MOVABLE, CHOSEN, FIXED);
            List<UnitId> candidates = random.nextInt(4) == 0 ? pool.units.subList(0, 2) : pool.units;
            int units = 1 + random.nextInt(2);
            TimeRange range = pool.range(6);
            OptionalInt fewest = fewestMoves(pool, candidates, units, range);
            Repacking repacking = repacking(pool, candidates, range);
            Optional<Packing> found = repacking.find(units);

            assertEquals(fewest.isPresent(), repacking.makesRoomFor(units));
            assertEquals(fewest.isPresent(), found.isPresent());
            found.ifPresent(packing -> {
                assertHolds(pool, packing, candidates, units, range);
                assertEquals(fewest.getAsInt(), packing.moves().size());
                repacked.addAndGet(packing.moves().isEmpty() ? 0 : 1);
            });
            refused.addAndGet(fewest.isEmpty() ? 1 : 0);
        });
        assertTrue(repacked.get() > 300 && refused.get() > 300, repacked + " repacked, " + refused + " refused");
    }

    @Test
    void findsRoomWhereverFewerAreTakenThanExist() {
        AtomicInteger moved = new AtomicInteger();
        Seeded.forAll(60, random -> {
            RandomPool pool = new RandomPool(random, 12, 300).taken(400, 24, MOVABLE);
            TimeRange range = pool.range(60);
            int room = 12 - pool.mostTaken(range);
            for (int units = 1; units <= 12; units++) {
                Repacking repacking = repacking(pool, pool.units, range);
                assertEquals(units <= room, repacking.makesRoomFor(units));
                if (units <= room) {
                    Packing fewest = repacking.find(units).orElseThrow();
                    List<UnitCalendar> all = pool.calendars();
                    Packing anew =
                            new LeftToRight(all, NOW).find(all, units, range).orElseThrow();
                    assertHolds(pool, fewest, pool.units, units, range);
                    assertHolds(pool, anew, pool.units, units, range);
                    assertTrue(fewest.moves().size() <= anew.moves().size());
                    moved.addAndGet(fewest.moves().size());
                }
            }
        });
        assertTrue(moved.get() > 300, moved + " moves");
    }

    @Test
    void leavesAloneWhatMayNotMoveInLargePools() {
        AtomicInteger found = new AtomicInteger();
        Seeded.forAll(150, random -> {
            RandomPool pool = new RandomPool(random, 12, 300).taken(400, 24, MOVABLE, MOVABLE, MOVABLE, CHOSEN, FIXED);
            TimeRange range = pool.range(60);
            int units = 1 + random.nextInt(4);
            Optional<Packing> packing = repacking(pool, pool.units, range).find(units);
            packing.ifPresent(one -> assertHolds(pool, one, pool.units, units, range));
            found.addAndGet(packing.isPresent() ? 1 : 0);
            assertTrue(packing.isEmpty() || units <= 12 - pool.mostTaken(range));
        });
        assertTrue(found.get() > 50, found + " found");
    }

    private static Repacking repacking(RandomPool pool, List<UnitId> candidates, TimeRange range) {
        List<UnitCalendar> all = pool.calendars();
        return new Repacking(
                all, all.stream().filter(one -> candidates.contains(one.unit())).toList(), range, NOW);
    }

    /** Nobody shares a unit with anybody at any time, and who may not move has not moved. */
    private static void assertHolds(
            RandomPool pool, Packing packing, List<UnitId> candidates, int units, TimeRange range) {
        List<Occupancy> after = new ArrayList<>(pool.occupancies);
        for (Move move : packing.moves()) {
            Occupancy before = after.stream()
                    .filter(one -> one.booking().equals(move.booking()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(move.from(), before.unit());
            assertEquals(move.occupied(), before.range());
            assertTrue(before.placement() == MOVABLE && before.range().start().isAfter(NOW));
            after.set(after.indexOf(before), on(move.to(), before));
        }
        assertEquals(units, packing.units().stream().distinct().count());
        assertTrue(candidates.containsAll(packing.units()));
        packing.units().forEach(unit -> after.add(Occupancy.booking(unit, range, Given.booking(-1))));
        for (int i = 0; i < after.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(collide(after.get(i), after.get(j)));
            }
        }
    }

    /** Tries every unit for everything that may move. */
    private static OptionalInt fewestMoves(RandomPool pool, List<UnitId> candidates, int units, TimeRange range) {
        return fewestMoves(
                pool,
                new ArrayList<>(),
                seated -> candidates.stream()
                                .filter(unit -> seated.stream()
                                        .noneMatch(one -> one.unit().equals(unit)
                                                && one.range().overlaps(range)))
                                .count()
                        >= units);
    }

    private static OptionalInt fewestMoves(
            RandomPool pool, List<Occupancy> seated, Predicate<List<Occupancy>> isEnough) {
        if (seated.size() == pool.occupancies.size()) {
            return isEnough.test(seated) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        Occupancy next = pool.occupancies.get(seated.size());
        boolean mayMove = next.placement() == MOVABLE && next.range().start().isAfter(NOW);
        return (mayMove ? pool.units : List.of(next.unit()))
                .stream()
                        .map(unit -> on(unit, next))
                        .filter(seat -> seated.stream().noneMatch(one -> collide(one, seat)))
                        .flatMapToInt(seat -> {
                            seated.add(seat);
                            OptionalInt rest = fewestMoves(pool, seated, isEnough);
                            seated.removeLast();
                            int moves = seat.unit().equals(next.unit()) ? 0 : 1;
                            return rest.isPresent() ? IntStream.of(rest.getAsInt() + moves) : IntStream.empty();
                        })
                        .min();
    }

    private static boolean collide(Occupancy a, Occupancy b) {
        return a.unit().equals(b.unit()) && a.range().overlaps(b.range());
    }

    private static Occupancy on(UnitId unit, Occupancy one) {
        return new Occupancy(
                unit, one.range(), one.used(), one.kind(), one.booking(), one.expiresAt(), one.placement());
    }
}
