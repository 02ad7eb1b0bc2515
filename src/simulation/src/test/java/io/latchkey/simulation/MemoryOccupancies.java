package io.latchkey.simulation;

import static io.latchkey.simulation.BookingTables.OCCUPANCIES;

import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.engine.availability.Move;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.simulation.BookingTables.Taken;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the statements of the package availability.store do, with the exclusion constraint behind them. */
final class MemoryOccupancies {

    private final SimulatedBookings service;
    private final MemoryDatabase database;

    MemoryOccupancies(SimulatedBookings service) {
        this.service = service;
        this.database = service.database();
    }

    void wire(Wiring wiring) {
        wiring.replace("OccupancyRepository.lock", (call, original) -> null)
                .replace("OccupancyRepository.hold", (call, original) -> hold((Claim) call[0], (Instant) call[1]))
                .replace("OccupancyRepository.move", (call, original) -> move((List<?>) call[1], (Instant) call[2]))
                .replace("OccupancyRepository.pin", (call, original) -> {
                    change(call[1], row -> row.chosen((boolean) call[2]));
                    return null;
                })
                .replace("OccupancyRepository.begin", (call, original) -> {
                    change(call[1], Taken::inUse);
                    return null;
                })
                .replace("OccupancyRepository.hasBegun", (call, original) -> of(call[1]).stream()
                        .anyMatch(Taken::begun))
                .replace(
                        "OccupancyRepository.holdUntil",
                        (call, original) -> change(call[1], row -> row.as(Occupancy.Kind.HOLD, (Instant) call[2])))
                .replace(
                        "OccupancyRepository.keep",
                        (call, original) -> change(call[1], row -> row.as(Occupancy.Kind.BOOKING, null)))
                .replace("OccupancyRepository.count", (call, original) -> of(call[1])
                        .size())
                .replace("OccupancyRepository.taken", (call, original) -> taken(call[1]))
                .replace("OccupancyRepository.free", (call, original) -> {
                    of(call[1]).forEach(row -> database.remove(OCCUPANCIES, row.id()));
                    return null;
                })
                .replace("UnitReturns.leave", (call, original) -> cut(call[1], (Instant) call[2], true))
                .replace("UnitReturns.giveUp", (call, original) -> cut(call[1], (Instant) call[2], false));
    }

    private List<Taken> of(Object booking) {
        return database.of(OCCUPANCIES, ((BookingId) booking).value());
    }

    private int change(Object booking, UnaryOperator<Taken> change) {
        List<Taken> rows = of(booking);
        rows.forEach(row -> database.put(OCCUPANCIES, change.apply(row)));
        return rows.size();
    }

    private Map<UnitId, TimeRange> taken(Object booking) {
        Map<UnitId, TimeRange> ranges = new LinkedHashMap<>();
        of(booking).forEach(row -> ranges.put(row.unit(), row.during()));
        return ranges;
    }

    private Object hold(Claim claim, Instant now) {
        for (Claim.Part part : claim.parts()) {
            for (UnitId unit : part.units()) {
                removeExpired(unit, part.occupied(), now);
                take(new Taken(
                        service.ids().next(),
                        unit,
                        Occupancy.Kind.HOLD,
                        part.occupied(),
                        part.use().equals(part.occupied()) ? null : part.use(),
                        null,
                        part.booking().value(),
                        claim.listing() == null ? null : claim.listing().value(),
                        claim.chosen(),
                        false,
                        claim.holdExpiresAt()));
            }
        }
        return null;
    }

    private void removeExpired(UnitId unit, TimeRange range, Instant now) {
        database.look(OCCUPANCIES, unit.value()).stream()
                .filter(row -> row.isDead(now) && row.during().overlaps(range))
                .forEach(row -> database.remove(OCCUPANCIES, row.id()));
    }

    private void take(Taken row) {
        if (!service.bugs().contains(PlantedBug.OVERLAP) && BookingTables.isInTheWay(database, row)) {
            throw taken();
        }
        database.put(OCCUPANCIES, row);
    }

    private static UnitsTakenException taken() {
        try {
            Constructor<UnitsTakenException> constructor =
                    UnitsTakenException.class.getDeclaredConstructor(Throwable.class);
            constructor.setAccessible(true);
            return constructor.newInstance((Throwable) null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object move(List<?> moves, Instant now) {
        List<Move> all = moves.stream().map(Move.class::cast).toList();
        all.forEach(move -> removeExpired(move.to(), move.occupied(), now));
        Map<Move, Taken> leaving = new LinkedHashMap<>();
        for (Move move : all) {
            of(move.booking()).stream()
                    .filter(row ->
                            row.unit().equals(move.from()) && row.during().equals(move.occupied()))
                    .forEach(row -> leaving.put(move, row));
        }
        leaving.values().forEach(row -> database.remove(OCCUPANCIES, row.id()));
        all.stream()
                .filter(leaving::containsKey)
                .forEach(move -> take(leaving.get(move).on(service.ids().next(), move.to())));
        return null;
    }

    /** @param prepares whether the units are needed for a while after the guest has gone */
    private Object cut(Object booking, Instant from, boolean prepares) {
        for (Taken row : of(booking)) {
            Duration gap =
                    prepares ? Duration.between(row.use().end(), row.claim().end()) : Duration.ZERO;
            Instant end = from.plus(gap);
            if (!row.during().start().isBefore(end)) {
                database.remove(OCCUPANCIES, row.id());
            } else if (row.during().end().isAfter(end)) {
                database.put(OCCUPANCIES, row.until(end));
            }
        }
        return null;
    }
}
