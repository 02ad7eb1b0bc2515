package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever decides on the copy of a calendar decides as this service does on its own. */
@QuarkusTest
class CalendarCopyDecisionsIT extends ServiceIT {

    private static final int CASES = 8;
    private static final int STAYS = 30;

    @Inject
    Database database;

    @Inject
    CalendarService calendars;

    @Inject
    ObjectMapper json;

    private final AtomicInteger available = new AtomicInteger();
    private final AtomicInteger moving = new AtomicInteger();

    /** A stay put to a listing. */
    private record Asked(StayRequest request, Instant now) implements Question {

        @Override
        public Stay stay() {
            return request.stay();
        }

        @Override
        public Decision decide(ListingCalendar found) {
            return found.decide(request, now);
        }

        @Override
        public List<Stay> nearest(ListingCalendar found) {
            return found.nearest(request, now);
        }
    }

    @Test
    void areThoseOfTheService() {
        Seeded.forAll(CASES, this::decidesTheSame);

        assertTrue(available.get() > CASES, "hardly anything could be booked");
        assertTrue(moving.get() > 0, "nobody had to move");
    }

    private void decidesTheSame(Random random) {
        UUID group = someone();
        UUID other = someone();
        Listings pool = byNightAndHour(Listings.aHome(group, someone()), random).units(2 + random.nextInt(2));
        RandomCalendar world = new RandomCalendar(random, database, clock.instant(), group, other);
        List<UUID> some = world.some(pool.unitIds());
        Listings sharing =
                byNightAndHour(Listings.aHome(other, someone()), random).sharing(group, some.toArray());
        publish(random.nextInt(4) > 0 ? pool : pool.asAWhole());
        publish(sharing);
        QuarkusTransaction.requiringNew().run(() -> {
            pool.unitIds().forEach(world::take);
            world.cross(pool.unitIds());
            world.block(20);
        });
        Instant now = clock.instant();
        CalendarCopy copy = copy(group);

        compare(
                new ListingId(group),
                copy,
                Stream.concat(Stream.of(world.acrossBoth()), world.requests(STAYS, pool.unitIds()))
                        .toList(),
                now);
        compare(new ListingId(other), copy, world.requests(STAYS, some).toList(), now);
    }

    private static Listings byNightAndHour(Listings listing, Random random) {
        return listing.terms(terms -> {
            terms.withArray("rates")
                    .addObject()
                    .put("per", "HOUR")
                    .putObject("base")
                    .put("amountMinor", 1000)
                    .put("currency", "EUR");
            terms.withArray("stayRules")
                    .addObject()
                    .put("per", "HOUR")
                    .put("min", 1)
                    .put("max", 12);
            terms.put("turnaround", random.nextBoolean() ? "PT0S" : "PT2H");
            if (random.nextInt(3) == 0) {
                terms.putArray("caps").addObject().put("period", "WEEK").put("max", 2);
            }
        });
    }

    private CalendarCopy copy(UUID group) {
        String answer = asService()
                .body(Map.of("calendarGroups", List.of(group)))
                .post("/v1/calendar-copies")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return json.treeToValue(json.readTree(answer).at("/items/0"), CalendarCopy.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private void compare(ListingId listing, CalendarCopy copy, List<StayRequest> requests, Instant now) {
        for (StayRequest request : requests) {
            ListingCalendar found = calendars.around(request.stay(), listing);
            Decision own = calendars.decide(new Asked(request, now), found);
            Calendar copied = copy.of(listing, found.listing().unitIds());

            assertEquals(own, Availability.decide(request, copied, found.rules(), now), request::toString);
            if (own instanceof Decision.Available room) {
                available.incrementAndGet();
                moving.addAndGet(room.moves().size());
            }
        }
    }
}
