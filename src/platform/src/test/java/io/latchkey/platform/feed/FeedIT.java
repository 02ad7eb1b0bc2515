package io.latchkey.platform.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class FeedIT {

    private static final String TYPE = "io.latchkey.sample.happened";
    private static final String TOKEN = TestTokens.service("bookings");

    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Inject
    EventLog events;

    @Inject
    Sequencer sequencer;

    @Inject
    FeedReader reader;

    @Inject
    Database database;

    @Test
    void givesEventsAsCloudEvents() {
        long after = head();
        String subject = UUID.randomUUID().toString();
        append(subject, 7);
        given().auth()
                .oauth2(TOKEN)
                .get("/v1/events/sample?after=" + after + "&wait=20")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(1)))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].source", equalTo("urn:latchkey:sample"))
                .body("items[0].type", equalTo(TYPE))
                .body("items[0].sequence", equalTo((int) after + 1))
                .body("items[0].data.number", equalTo(7));
    }

    @Test
    void answersALongPollAsSoonAsThereIsAnEvent() throws Exception {
        long after = head();
        long start = System.nanoTime();
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = client.submit(() -> given().auth()
                    .oauth2(TOKEN)
                    .get("/v1/events/sample?after=" + after + "&wait=20")
                    .path("items.size()"));
            append(UUID.randomUUID().toString(), 1);
            assertTrue(answer.get() >= 1);
        }
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void answersEmptyWhenNothingComes() {
        given().auth()
                .oauth2(TOKEN)
                .get("/v1/events/sample?after=1000000000&wait=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("nextAfter", equalTo(1_000_000_000));
    }

    @Test
    void isForServicesAndOperatorsOnly() {
        given().get("/v1/events/sample").then().statusCode(401);
        String guest = TestTokens.person(UUID.randomUUID());
        given().auth().oauth2(guest).get("/v1/events/sample").then().statusCode(403);
        String operator = TestTokens.operator(UUID.randomUUID());
        given().auth().oauth2(operator).get("/v1/events/sample?limit=1").then().statusCode(200);
        given().auth().oauth2(operator).get("/v1/events/other").then().statusCode(404);
        given().auth()
                .oauth2(operator)
                .get("/v1/events/sample?limit=501")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThrows(IllegalStateException.class, () -> events.append(TYPE, "x", Map.of()));
    }

    /** Writers that commit late and out of order, some rolling back, and readers looking on all the while. */
    @Test
    void isGaplessAndInOrderUnderConcurrentWriters() throws Exception {
        long start = head();
        int writers = 16;
        int each = 60;
        Set<String> committed = new HashSet<>();
        ConcurrentLinkedQueue<List<Long>> readings = new ConcurrentLinkedQueue<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                threads.submit(() -> readings.add(readOnward(start, writing)));
            }
            List<Future<List<String>>> written = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                written.add(threads.submit(() -> write(each)));
            }
            try {
                for (Future<List<String>> one : written) {
                    committed.addAll(one.get());
                }
            } finally {
                writing.set(false);
            }
        }
        long last = start + committed.size();
        await(() -> head() == last);
        assertEquals(3, readings.size());
        for (List<Long> seen : readings) {
            for (int i = 0; i < seen.size(); i++) {
                assertEquals(start + i + 1, seen.get(i), "a reader met a gap or an overtaken event");
            }
        }
        Set<String> inFeed = new HashSet<>();
        for (long after = start; after < last; after += 500) {
            reader.read(after, 500).items().forEach(item -> inFeed.add(item.subject()));
        }
        assertTrue(inFeed.equals(committed), "exactly the committed events are in the feed");
    }

    private List<Long> readOnward(long start, AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        long after = start;
        while (true) {
            boolean more = writing.get();
            FeedPage page = reader.read(after, 37);
            page.items().forEach(item -> seen.add(item.sequence()));
            after = page.nextAfter();
            if (!more && page.items().isEmpty()) {
                return seen;
            }
        }
    }

    private List<String> write(int transactions) {
        List<String> committed = new ArrayList<>();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < transactions; i++) {
            String subject = UUID.randomUUID().toString();
            boolean rollback = random.nextInt(4) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    events.append(TYPE, subject, Map.of("number", 1));
                    LockSupport.parkNanos(random.nextInt(3_000_000));
                    if (rollback) {
                        throw new RolledBack();
                    }
                });
                committed.add(subject);
            } catch (RolledBack expected) {
                // Its event must never be seen.
            }
        }
        return committed;
    }

    private void append(String subject, int number) {
        QuarkusTransaction.requiringNew().run(() -> events.append(TYPE, subject, Map.of("number", number)));
    }

    private long head() {
        while (sequencer.numberSome()) {
            // Until all that is committed has its number.
        }
        return database.first(row -> row.getLong(1), "select sequence from feed_head")
                .orElseThrow();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within 20 s");
            LockSupport.parkNanos(20_000_000);
        }
    }
}
