package io.latchkey.bookings.it;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A stay that is over, and what is said about it. */
abstract class ReviewWorld extends ServiceIT {

    UUID host;
    UUID guest;
    UUID home;

    /** With people and a home of its own. */
    JsonPath aStayThatHasEnded() {
        JsonPath booking = aStay();
        passUntil(Instant.parse(booking.getString("endsAt")));
        return booking;
    }

    /** Paid for, and still to come. */
    JsonPath aStay() {
        host = someone();
        guest = someone();
        home = publish(Listings.aHome(someone(), host));
        return confirmed(guest, home, day(2), day(4));
    }

    Response review(UUID person, JsonPath booking, int stars) {
        return review(person, booking, Map.of("stars", stars, "text", "It was worth " + stars + " stars."));
    }

    Response review(UUID person, JsonPath booking, Object body) {
        return as(person)
                .header("Idempotency-Key", ids.next().toString())
                .body(body)
                .post(reviewsOf(booking));
    }

    static String reviewsOf(JsonPath booking) {
        return "/v1/bookings/" + booking.getString("id") + "/reviews";
    }

    static ValidatableResponse sees(UUID person, JsonPath booking) {
        return as(person).get(reviewsOf(booking)).then().statusCode(200);
    }
}
