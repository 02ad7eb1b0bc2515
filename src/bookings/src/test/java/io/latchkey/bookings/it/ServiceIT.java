package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.bookings.escrow.PaymentsFeed;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.TakeBack;
import io.latchkey.bookings.listing.ListingsFeed;
import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.platform.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One booted service; the other two are played by hand. Every test has people and listings of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "bookings"))
abstract class ServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    ListingsFeed listingsFeed;

    @Inject
    PaymentsFeed paymentsFeed;

    @Inject
    FakePayments payments;

    @Inject
    InstantSource clock;

    @Inject
    Ids ids;

    UUID someone() {
        return ids.next();
    }

    static RequestSpecification as(UUID person) {
        return given().auth().oauth2(TestTokens.person(person)).contentType("application/json");
    }

    static RequestSpecification asOperator(UUID person) {
        return given().auth().oauth2(TestTokens.operator(person)).contentType("application/json");
    }

    static RequestSpecification asService() {
        return given().auth().oauth2(TestTokens.service("listings")).contentType("application/json");
    }

    /** A date some days from now, in a world where tests move the clock forward. */
    LocalDate day(int fromNow) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(fromNow);
    }

    UUID publish(Listings listing) {
        String id = listing.snapshot().get("listingId").asText();
        tell(listingsFeed, "io.latchkey.listing.published", id, clock.instant(), listing.snapshot());
        return UUID.fromString(id);
    }

    /** What payments tells about the payment of a booking. */
    void payment(String what, JsonPath booking) {
        payment(what, booking, clock.instant(), Map.of());
    }

    /** A fact's data as payments tells it. */
    ObjectNode said(String what, JsonPath booking) {
        ObjectNode data = JSON.createObjectNode()
                .put("bookingId", booking.getString("id"))
                .put("paymentId", booking.getString("paymentId"));
        usual(what, booking).forEach((name, value) -> data.set(name, JSON.valueToTree(value)));
        return data;
    }

    /** What payments always says with it. */
    private Map<String, Object> usual(String what, JsonPath booking) {
        return switch (what) {
            case "authorized" ->
                Map.of("captureBefore", clock.instant().plus(Duration.ofDays(7)).toString());
            case "captured" ->
                Map.of("amount", payments.order(paymentOf(booking)).amount());
            default -> Map.of();
        };
    }

    void payment(String what, JsonPath booking, Instant at, Map<String, Object> more) {
        ObjectNode data = said(what, booking);
        more.forEach((name, value) -> data.set(name, JSON.valueToTree(value)));
        tell(paymentsFeed, "io.latchkey.payment." + what, booking.getString("paymentId"), at, data);
    }

    /** Payments tells that it did what it was asked for. */
    void settled(JsonPath booking, Settlement settlement) {
        payment(
                "settled",
                booking,
                clock.instant(),
                Map.of(
                        "settlementId", ids.next().toString(),
                        "refund", settlement.refund(),
                        "released", settlement.total().minus(settlement.refund()),
                        "reason", settlement.reason().name()));
    }

    /** Payments tells that it took back what it was asked to. */
    void takenBack(JsonPath booking, TakeBack takeBack) {
        payment(
                "settled",
                booking,
                clock.instant(),
                Map.of(
                        "settlementId", ids.next().toString(),
                        "refund", takeBack.amount(),
                        "released", Money.zero(takeBack.amount().currency()),
                        "reason", "TAKE_BACK"));
    }

    private void tell(FeedConsumer feed, String type, String subject, Instant at, JsonNode data) {
        feed.applyAll(List.of(new FeedEvent(ids.next(), feed.position() + 1, type, subject, at, data)));
    }

    /** What a quote asks for: one guest on one unit, unless the test puts in something else. */
    static Map<String, Object> wish(UUID listing, String per, Object from, Object to) {
        Map<String, Object> wish = new HashMap<>(Map.of("listingId", listing, "per", per));
        wish.putAll(Map.of("from", from.toString(), "to", to.toString(), "guests", 1, "units", 1));
        return wish;
    }

    Response askQuote(UUID guest, UUID listing, String per, Object from, Object to) {
        return askQuote(guest, wish(listing, per, from, to));
    }

    Response askQuote(UUID guest, Map<String, ?> body) {
        return as(guest).body(body).post("/v1/quotes");
    }

    String quote(UUID guest, UUID listing, Object from, Object to) {
        return askQuote(guest, listing, "NIGHT", from, to)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response askBooking(UUID guest, String quote) {
        return as(guest)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("quoteId", quote))
                .post("/v1/bookings");
    }

    JsonPath book(UUID guest, UUID listing, Object from, Object to) {
        return askBooking(guest, quote(guest, listing, from, to))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** An instant booking whose money is in escrow. */
    JsonPath confirmed(UUID guest, UUID listing, Object from, Object to) {
        JsonPath booking = book(guest, listing, from, to);
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    static JsonPath read(UUID person, JsonPath booking) {
        return as(person)
                .get("/v1/bookings/" + booking.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String state(UUID person, JsonPath booking) {
        return read(person, booking).getString("state");
    }

    static Response step(UUID person, JsonPath booking, String step) {
        return as(person).post("/v1/bookings/" + booking.getString("id") + "/" + step);
    }

    static PaymentId paymentOf(JsonPath booking) {
        return PaymentId.of(booking.getString("paymentId"));
    }

    /** Moves the service's clock; nothing moves it back. */
    void pass(Duration time) {
        Duration offset = Duration.parse(asOperator(someone())
                .get("/v1/sandbox/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("offset"));
        asOperator(someone())
                .body(Map.of("offset", offset.plus(time).toString()))
                .put("/v1/sandbox/clock")
                .then()
                .statusCode(200);
    }

    void passUntil(Instant moment) {
        pass(Duration.between(clock.instant(), moment));
    }

    /** For what timers do on their own threads. */
    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
