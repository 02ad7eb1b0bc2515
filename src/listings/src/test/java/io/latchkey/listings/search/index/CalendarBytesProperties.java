package io.latchkey.listings.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.listings.search.index.GroupCalendar.Blocked;
import io.latchkey.listings.search.index.GroupCalendar.Taken;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarBytesProperties {

    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void readsBackWhatWasWritten() {
        Seeded.forAll(200, random -> {
            List<Taken> taken = new ArrayList<>();
            List<Blocked> blocks = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                taken.add(taken(random));
                blocks.add(blocked(random));
            }
            GroupCalendar calendar = GroupCalendar.of(taken, blocks);
            GroupCalendar back = CalendarBytes.read(CalendarBytes.write(calendar));
            assertEquals(taken, back.taken());
            assertEquals(blocks, back.blocks());
        });
    }

    @Test
    void tellsWhenAUnitIsTakenAsALookAtEveryOccupancyDoes() {
        Seeded.forAll(200, random -> {
            List<Taken> taken = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                taken.add(taken(random));
            }
            GroupCalendar calendar = GroupCalendar.of(taken, List.of());
            UnitId unit = unit(random);
            TimeRange during = range(random);
            Instant now = START.plus(random.nextInt(50), ChronoUnit.HOURS);
            boolean expected = taken.stream()
                    .anyMatch(one -> one.unit().equals(unit)
                            && one.during().overlaps(during)
                            && (one.expires() == null || now.isBefore(one.expires())));
            assertEquals(
                    expected,
                    calendar.isTaken(
                            GroupCalendar.keys(List.of(unit)),
                            0,
                            GroupCalendar.micros(during.start()),
                            GroupCalendar.micros(during.end()),
                            GroupCalendar.micros(now)));
        });
    }

    @Test
    void refusesAFormItDoesNotKnow() {
        byte[] bytes = CalendarBytes.write(GroupCalendar.EMPTY);
        bytes[0] = 99;
        assertThrows(UncheckedIOException.class, () -> CalendarBytes.read(bytes));
    }

    private static Taken taken(Random random) {
        TimeRange during = range(random);
        boolean turnaround = random.nextInt(3) == 0;
        return new Taken(
                unit(random),
                during,
                turnaround ? TimeRange.of(during.start(), during.end().minusMillis(1)) : during,
                Occupancy.Kind.values()[random.nextInt(4)],
                random.nextBoolean() ? new ListingId(new UUID(2, random.nextInt(3))) : null,
                random.nextBoolean() ? START.plus(random.nextInt(50), ChronoUnit.HOURS) : null,
                random.nextBoolean());
    }

    private static UnitId unit(Random random) {
        return new UnitId(new UUID(1, random.nextInt(3)));
    }

    private static TimeRange range(Random random) {
        Instant from = START.plus(random.nextInt(5_000), ChronoUnit.MINUTES).plus(random.nextInt(3), ChronoUnit.MICROS);
        return TimeRange.of(from, from.plus(1 + random.nextInt(3_000), ChronoUnit.MINUTES));
    }

    private static Blocked blocked(Random random) {
        HostBlock.State state = HostBlock.State.values()[random.nextInt(2)];
        LocalDate date = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(100));
        return new Blocked(
                new ListingId(new UUID(2, random.nextInt(3))),
                random.nextBoolean()
                        ? new HostBlock.OnDates(state, DateRange.of(date, date.plusDays(1 + random.nextInt(5))))
                        : new HostBlock.AtTimes(state, range(random)));
    }
}
