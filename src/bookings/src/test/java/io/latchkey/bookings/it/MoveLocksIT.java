package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** In one order, so that nobody waits in a circle: many bookings by their ids, and a booking before its money. */
@QuarkusTest
class MoveLocksIT extends ServiceIT {

    @Inject
    Database database;

    @Test
    void locksAllThatMayMoveAtOnceInTheOrderOfTheirIds() throws Exception {
        UUID pool = publish(Listings.aHome(someone(), someone()).units(2));
        UUID guest = someone();
        JsonPath first = book(guest, pool, day(10), day(12));
        JsonPath between = book(guest, pool, day(11), day(13));
        JsonPath second = book(guest, pool, day(13), day(15));
        step(guest, between, "withdraw").then().statusCode(200);
        UUID other = someone();
        String quote = quote(other, pool, day(9), day(16));

        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Response> claim = QuarkusTransaction.requiringNew().call(() -> {
                lock(first, "");
                Future<Response> waiting = threads.submit(() -> askBooking(other, quote));
                eventually("the claim waits", this::somebodyWaitsForUs);
                lock(second, "NOWAIT");
                return waiting;
            });
            assertEquals(201, claim.get().statusCode());
        }
    }

    @Test
    void locksABookingBeforeItReleasesItsMoney() {
        UUID guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), someone())), day(2), day(8));
        Instant start = Instant.parse(booking.getString("startsAt"));
        passUntil(start.plus(Duration.ofHours(1)));
        eventually("it has begun", () -> state(guest, booking).equals("IN_PROGRESS"));

        QuarkusTransaction.requiringNew().run(() -> {
            lock(booking, "");
            passUntil(start.plus(Duration.ofHours(24)));
            eventually("the release waits", this::somebodyWaitsForUs);
            assertNull(payments.settlement(paymentOf(booking)));
            database.list(
                    row -> 1,
                    "SELECT FROM escrow WHERE booking_id = ? FOR UPDATE NOWAIT",
                    UUID.fromString(booking.getString("id")));
        });
        eventually("the stay is released", () -> payments.settlement(paymentOf(booking)) != null);
    }

    private void lock(JsonPath booking, String unlessTaken) {
        int found = database.list(
                        row -> 1,
                        "SELECT FROM booking WHERE id = ? FOR UPDATE " + unlessTaken,
                        UUID.fromString(booking.getString("id")))
                .size();
        assertEquals(1, found);
    }

    private boolean somebodyWaitsForUs() {
        return database.first(
                        row -> true,
                        "SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))")
                .isPresent();
    }
}
