package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A pool for properties: like units, taken at random in the hours around now. */
final class RandomPool {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    final List<UnitId> units;
    final List<Occupancy> occupancies = new ArrayList<>();
    private final Random random;
    private final int hours;

    /** @param hours from now on, in which most happens */
    RandomPool(Random random, int units, int hours) {
        this.random = random;
        this.units = Given.units(units);
        this.hours = hours;
    }

    /** Tries so many times to put something where it is free. */
    RandomPool taken(int times, int longest, Placement... placements) {
        for (int i = 0; i < times; i++) {
            UnitId unit = units.get(random.nextInt(units.size()));
            TimeRange range = range(longest);
            if (occupancies.stream()
                    .noneMatch(one -> one.unit().equals(unit) && one.range().overlaps(range))) {
                occupancies.add(new Occupancy(
                        unit,
                        range,
                        range,
                        Occupancy.Kind.BOOKING,
                        Given.booking(i),
                        null,
                        placements[random.nextInt(placements.length)]));
            }
        }
        return this;
    }

    /** Some begin before now. */
    TimeRange range(int longest) {
        Instant start = NOW.plus(Duration.ofHours(random.nextInt(hours + 2) - 2));
        return TimeRange.of(start, start.plus(Duration.ofHours(1 + random.nextInt(longest))));
    }

    List<UnitCalendar> calendars() {
        return Calendar.of(units, occupancies, List.of()).units();
    }

    /** How many units are taken at the worst instant of the range. */
    int mostTaken(TimeRange range) {
        int most = 0;
        for (Instant at = range.start(); at.isBefore(range.end()); at = at.plus(Duration.ofHours(1))) {
            Instant instant = at;
            most = Math.max(most, (int) occupancies.stream()
                    .filter(one -> one.range().contains(instant))
                    .count());
        }
        return most;
    }
}
