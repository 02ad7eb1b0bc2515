package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;

import io.latchkey.kernel.id.ClaimId;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A stay that has begun, and what is said about it. */
abstract class ClaimWorld extends ServiceIT {

    final UUID host = UUID.fromString("0191a000-0000-7000-8000-0000000000c1");
    final UUID operator = UUID.fromString("0191a000-0000-7000-8000-0000000000c2");
    UUID guest;

    /** The clock stands an hour after its start; its money is in escrow. */
    JsonPath aStayThatHasBegun() {
        guest = someone();
        JsonPath booking = confirmed(guest, publish(Listings.aHome(someone(), host)), day(2), day(8));
        passUntil(start(booking).plus(Duration.ofHours(1)));
        eventually("it has begun", () -> state(guest, booking).equals("IN_PROGRESS"));
        return booking;
    }

    static Instant start(JsonPath booking) {
        return Instant.parse(booking.getString("startsAt"));
    }

    static long total(JsonPath booking) {
        return booking.getLong("total.amountMinor");
    }

    static Map<String, Object> euros(long minor) {
        return Map.of("amountMinor", minor, "currency", "EUR");
    }

    static Map<String, Object> wish(String kind, Long asked) {
        Map<String, Object> wish = new HashMap<>(Map.of("kind", kind, "text", "14 degrees in the evening"));
        if (asked != null) {
            wish.put("asked", euros(asked));
        }
        return wish;
    }

    Response claim(UUID person, JsonPath booking, Map<String, ?> wish) {
        return keyed(as(person)).body(wish).post("/v1/bookings/" + booking.getString("id") + "/claims");
    }

    JsonPath aProblem(JsonPath booking, Long asked) {
        return claim(guest, booking, wish("PROBLEM", asked))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", ids.next().toString());
    }

    Response say(UUID person, JsonPath claim, String step, Object body) {
        RequestSpecification request = person == null ? given().contentType("application/json") : as(person);
        return request.body(body).post("/v1/claims/" + claim.getString("id") + "/" + step);
    }

    Response decide(JsonPath claim, long award) {
        return keyed(asOperator(operator))
                .body(Map.of("award", euros(award), "reason", "As the photos show"))
                .post("/v1/operator/claims/" + claim.getString("id") + "/decide");
    }

    static String claimState(UUID person, JsonPath claim) {
        return as(person)
                .get("/v1/claims/" + claim.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    static ClaimId id(JsonPath claim) {
        return ClaimId.of(claim.getString("id"));
    }
}
