package io.latchkey.bookings.it;

import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows of all kinds for the units of two listings of one group, and stays to ask about. */
final class RandomCalendar {

    private static final int FIRST_DAY = -60;
    private static final int DAYS = 135;
    /** After all that is random. */
    private static final int CROSSED = 95;

    private final Random random;
    private final Database database;
    private final Instant now;
    private final UUID group;
    private final List<UUID> listings;

    RandomCalendar(Random random, Database database, Instant now, UUID group, UUID other) {
        this.random = random;
        this.database = database;
        this.now = now.truncatedTo(ChronoUnit.HOURS);
        this.group = group;
        this.listings = List.of(group, other);
    }

    /** Back to back or with gaps, one after the other. */
    void take(UUID unit) {
        Instant at = now.plus(Duration.ofDays(FIRST_DAY));
        Instant last = at.plus(Duration.ofDays(DAYS));
        while (at.isBefore(last)) {
            Instant from = at.plus(Duration.ofHours(random.nextInt(5) == 0 ? 0 : random.nextInt(24 * 8)));
            at = from.plus(Duration.ofHours(3 + random.nextInt(24 * 5)));
            take(unit, TimeRange.of(from, at));
        }
    }

    private void take(UUID unit, TimeRange during) {
        String kind = random.nextInt(8) == 0 ? oneOf("BLOCK", "EXTERNAL") : oneOf("HOLD", "BOOKING");
        boolean stay = kind.equals("HOLD") || kind.equals("BOOKING");
        boolean whole = !stay || random.nextBoolean();
        database.update(
                """
                INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, used, booking_id, expires_at, listing_id,
                    chosen, begun)
                VALUES (?, gen_random_uuid(), ?, ?, tstzrange(?, ?), CAST(? AS tstzrange), CAST(? AS uuid), ?, CAST(? AS uuid),
                    ?, ?)""",
                group,
                unit,
                kind,
                during.start(),
                during.end(),
                whole
                        ? null
                        : "[" + during.start().plusSeconds(1_800) + ","
                                + during.end().minusSeconds(3_600) + ")",
                stay ? new UUID(random.nextLong(), random.nextLong()).toString() : null,
                kind.equals("HOLD") ? now.plus(Duration.ofHours(random.nextInt(100) - 48)) : null,
                stay && random.nextInt(8) > 0 ? through().toString() : null,
                random.nextInt(8) == 0,
                random.nextInt(12) == 0);
    }

    /** Mostly the first, so that much of what takes its units may be moved for it. */
    private UUID through() {
        return listings.get(random.nextInt(5) == 0 ? 1 : 0);
    }

    /** Two stays on two units, one after the other, so that a longer one fits if one of them moves to the other's unit. */
    void cross(List<UUID> units) {
        for (int i = 0; i < 2; i++) {
            Instant from = day(CROSSED + 3 * i).atTime(13, 0).toInstant(ZoneOffset.UTC);
            database.update(
                    """
                    INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, booking_id, listing_id)
                    VALUES (?, gen_random_uuid(), ?, 'BOOKING', tstzrange(?, ?), gen_random_uuid(), ?)""",
                    group,
                    units.get(i),
                    from,
                    from.plus(Duration.ofDays(2)).minusSeconds(5 * 3_600L),
                    group);
        }
    }

    /** Longer than both that were crossed. */
    StayRequest acrossBoth() {
        return new StayRequest(new Stay.Nights(DateRange.of(day(CROSSED - 1), day(CROSSED + 6))), 1, 1);
    }

    void block(int times) {
        for (int i = 0; i < times; i++) {
            LocalDate day = day(random.nextInt(DAYS) + FIRST_DAY);
            boolean dates = random.nextBoolean();
            database.update(
                    """
                    INSERT INTO block (calendar_group, id, listing_id, state, dates, during)
                    VALUES (?, gen_random_uuid(), ?, ?, CAST(? AS daterange), CAST(? AS tstzrange))""",
                    group,
                    oneOf(listings.toArray()),
                    oneOf("CLOSED", "CLOSED", "OPEN"),
                    dates ? "[" + day + "," + day.plusDays(1 + random.nextInt(4)) + ")" : null,
                    dates ? null : "[" + day + "T09:30:00Z," + day + "T" + (12 + random.nextInt(8)) + ":00:00Z)");
        }
    }

    Stream<StayRequest> requests(int count, List<UUID> units) {
        return Stream.generate(() -> request(units)).limit(count);
    }

    private StayRequest request(List<UUID> units) {
        int day = random.nextInt(110) - 2;
        LocalDate from = day(day);
        Instant morning = from.atTime(6 + random.nextInt(12), 0).toInstant(ZoneOffset.UTC);
        Stay stay = random.nextInt(3) == 0
                ? new Stay.Hours(TimeRange.of(morning, morning.plus(Duration.ofHours(1 + random.nextInt(8)))))
                : new Stay.Nights(DateRange.of(from, from.plusDays(1 + random.nextInt(6))));
        if (random.nextInt(4) == 0) {
            UUID chosen = units.get(random.nextInt(units.size()));
            return new StayRequest(stay, 1, 1, List.of(new UnitId(chosen)));
        }
        return new StayRequest(stay, 1 + random.nextInt(2), 1 + random.nextInt(2));
    }

    private LocalDate day(int fromNow) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(fromNow);
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    /** Some of the units, in some order; at least one. */
    List<UUID> some(List<UUID> units) {
        List<UUID> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(units.size())));
    }
}
