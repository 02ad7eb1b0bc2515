package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldIT extends ServiceIT {

    @Test
    @DisplayName("R03 a held hour is refused to others, and the hold becomes a booking")
    void keepsAHoldAgainstOthers() {
        UUID guest = someone();
        UUID desk = publish(Listings.aDeskPool(someone(), someone(), 1));
        Instant nine = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(48 + 9));
        String first = hours(guest, desk, nine);
        UUID rival = someone();
        String late = hours(rival, desk, nine);
        JsonPath held =
                askBooking(guest, first).then().statusCode(201).extract().jsonPath();

        askBooking(rival, late).then().statusCode(409);
        askQuote(rival, desk, "HOUR", nine, nine.plus(Duration.ofHours(1)))
                .then()
                .statusCode(409);
        payment("authorized", held);
        payment("captured", held);
        assertEquals("CONFIRMED", state(guest, held));
    }

    private String hours(UUID guest, UUID desk, Instant from) {
        return askQuote(guest, desk, "HOUR", from, from.plus(Duration.ofHours(1)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName("R13 back-to-back stays of the least length are both accepted, in either order")
    void acceptsBackToBackStays() {
        UUID home = publish(Listings.aHome(someone(), someone())
                .terms(terms -> ((ObjectNode) terms.get("stayRules").get(0)).put("min", 3)));
        book(someone(), home, day(13), day(16));
        book(someone(), home, day(10), day(13));
        book(someone(), home, day(16), day(19));
        askQuote(someone(), home, "NIGHT", day(19), day(21))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("MIN_LENGTH"));
    }

    @Test
    @DisplayName("R21 an expired hold is free at once, whatever the timers do")
    void freesAnExpiredHoldWithoutAnyJob() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath first = book(guest, home, day(10), day(12));

        pass(Duration.ofMinutes(15));
        JsonPath second = book(someone(), home, day(10), day(12));

        eventually("the first expires", () -> state(guest, first).equals("EXPIRED"));
        assertEquals(
                "AWAITING_PAYMENT",
                read(UUID.fromString(second.getString("guestId")), second).getString("state"));
    }

    @Test
    @DisplayName("R21 a checkout that is closed frees its dates at once")
    void freesTheUnitsOfAWithdrawnCheckout() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = book(guest, home, day(10), day(12));

        step(guest, booking, "withdraw").then().statusCode(200).body("state", equalTo("CANCELLED"));

        book(someone(), home, day(10), day(12));
    }

    @Test
    @DisplayName("R36 what is cancelled, declined or expired can be booked in the same second")
    void freesWhateverEnds() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        JsonPath cancelled = confirmed(someone(), home, day(10), day(12));
        step(host, cancelled, "cancel").then().statusCode(200);
        JsonPath next = confirmed(someone(), home, day(9), day(12));
        step(host, next, "cancel").then().statusCode(200);
        step(host, next, "cancel").then().statusCode(409);

        UUID onRequest = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath declined = book(someone(), onRequest, day(10), day(12));
        payment("authorized", declined);
        step(host, declined, "decline").then().statusCode(200);
        JsonPath expiring = book(someone(), onRequest, day(10), day(12));
        payment("authorized", expiring);
        pass(Duration.ofHours(24));
        book(someone(), onRequest, day(10), day(12));
    }

    @Test
    void freesTheRestOfAStayThatEndsEarly() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = confirmed(guest, home, day(1), day(9));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofDays(2)));
        step(guest, booking, "check-out").then().statusCode(200);

        book(someone(), home, day(1), day(3));
    }

    @Test
    void isMadeOnceFromOneQuote() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        String quote = quote(guest, home, day(10), day(12));
        String booking =
                askBooking(guest, quote).then().statusCode(201).extract().path("id");

        askBooking(guest, quote)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/quote-already-booked"))
                .body("bookingId", equalTo(booking));
        askBooking(someone(), quote).then().statusCode(404);
    }

    @Test
    void answersTheSameKeyWithTheSameBooking() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        String quote = quote(guest, home, day(10), day(12));
        String key = ids.next().toString();
        var request = Map.of("quoteId", quote);

        String booking = as(guest)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(guest)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(booking));
        as(guest).body(request).post("/v1/bookings").then().statusCode(400);
    }

    @Test
    void isNotMadeFromAnExpiredQuote() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        String quote = quote(guest, home, day(10), day(12));

        pass(Duration.ofMinutes(15));

        askBooking(guest, quote)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/quote-expired"));
    }

    @Test
    void isNotMadeOnceTheListingIsPausedOrTheDatesAreClosed() {
        UUID guest = someone();
        UUID host = someone();
        UUID home = someone();
        publish(Listings.aHome(home, host));
        String closed = quote(guest, home, day(10), day(12));
        String paused = quote(guest, home, day(20), day(22));
        as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "ranges",
                        List.of(Map.of("from", day(11).toString(), "to", day(12).toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(201);
        askBooking(guest, closed).then().statusCode(409).body("reasons[0].rule", equalTo("CLOSED_BY_HOST"));

        publish(Listings.aHome(home, host).version(2).state("PAUSED"));
        askBooking(guest, paused).then().statusCode(409).body("reasons[0].rule", equalTo("LISTING_NOT_PUBLISHED"));
    }

    @Test
    void limitsTheUnpaidBookingsOfOneGuest() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        for (int i = 1; i <= 10; i++) {
            book(guest, home, day(i), day(i + 1));
        }

        askBooking(guest, quote(guest, home, day(20), day(21)))
                .then()
                .statusCode(429)
                .body("type", equalTo("https://latchkey.dev/problems/too-many-holds"))
                .header("Retry-After", matchesPattern("[1-9]\\d{1,2}"))
                .body("limit", equalTo(10));
    }
}
