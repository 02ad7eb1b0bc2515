package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Facts about many payments arrive in one transaction while the same bookings are moved and changed. */
@QuarkusTest
class PaymentFactsRaceIT extends ChangesIT {

    private static final int POOLS = 3;

    @Inject
    UnitsInUse units;

    @Inject
    Database database;

    /** A pool of two rooms in which a long stay fits only if one of two short ones moves. */
    private record Pool(UUID id, JsonPath early, JsonPath late, JsonPath grown, JsonPath longer, JsonPath shorter) {}

    private Pool aPoolInUse() {
        UUID pool = publish(Listings.aHome(someone(), host).units(2));
        JsonPath early = book(guest, pool, day(10), day(12));
        JsonPath between = book(guest, pool, day(11), day(13));
        JsonPath late = book(guest, pool, day(13), day(15));
        step(guest, between, "withdraw").then().statusCode(200);
        JsonPath grown = confirmed(guest, pool, day(20), day(22));
        JsonPath longer = accepted(host, proposed(guest, grown, day(20), day(23)));
        JsonPath shorter = proposed(guest, confirmed(guest, pool, day(30), day(33)), day(30), day(32));
        return new Pool(pool, early, late, grown, longer, shorter);
    }

    private Callable<Response> booking(UUID pool, LocalDate from, LocalDate to) {
        UUID other = someone();
        String quote = quote(other, pool, from, to);
        return () -> askBooking(other, quote);
    }

    private List<FeedEvent> facts(List<JsonPath> paid) {
        long sequence = paymentsFeed.position();
        List<FeedEvent> facts = new ArrayList<>();
        for (String what : List.of("authorized", "captured")) {
            for (JsonPath one : paid) {
                facts.add(fact(++sequence, what, one));
            }
        }
        return facts;
    }

    private FeedEvent fact(long sequence, String what, JsonPath paid) {
        String payment = paid.getString("paymentId");
        return new FeedEvent(
                ids.next(), sequence, "io.latchkey.payment." + what, payment, clock.instant(), said(what, paid));
    }

    private long deadlocks() {
        return database.first(
                        row -> row.getLong(1),
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .orElseThrow();
    }

    @RepeatedTest(3)
    void losesNoFactAndLocksNobodyOut() throws Exception {
        List<Pool> pools = Stream.generate(this::aPoolInUse).limit(POOLS).toList();
        List<FeedEvent> facts = facts(pools.reversed().stream()
                .flatMap(pool -> Stream.of(pool.late(), pool.longer(), pool.early()))
                .toList());
        List<Callable<Response>> acts = new ArrayList<>();
        acts.add(() -> {
            paymentsFeed.applyAll(facts);
            return as(guest).get("/v1/bookings?limit=1");
        });
        for (Pool pool : pools) {
            acts.add(booking(pool.id(), day(9), day(16)));
            acts.add(booking(pool.id(), day(9), day(16)));
            acts.add(booking(pool.id(), day(19), day(24)));
            acts.add(() -> accept(host, pool.shorter()));
        }
        long deadlocks = deadlocks();

        List<Response> answers = AtOnce.run(acts);

        answers.forEach(answer -> assertTrue(
                List.of(200, 201, 409).contains(answer.statusCode()), () -> answer.statusLine() + answer.asString()));
        assertEquals(facts.getLast().sequence(), paymentsFeed.position());
        assertEquals(deadlocks, deadlocks());
        for (int i = 0; i < POOLS; i++) {
            Pool pool = pools.get(i);
            List<Response> longStays = answers.subList(1 + 4 * i, 3 + 4 * i);
            assertEquals(
                    1, longStays.stream().filter(one -> one.statusCode() == 201).count());
            assertEquals("CONFIRMED", state(guest, pool.early()));
            assertEquals("CONFIRMED", state(guest, pool.late()));
            assertEquals("APPLIED", read(pool.longer()).getString("state"));
            assertEquals(day(23).toString(), read(guest, pool.grown()).getString("to"));
            assertEquals("APPLIED", read(pool.shorter()).getString("state"));
            units.areConsistent(pool.id());
        }
    }
}
