package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a review can be written, and when it is shown. */
@QuarkusTest
class ReviewIT extends ReviewWorld {

    @Inject
    ReviewsTold told;

    @Test
    void hidesEachReviewUntilBothAreIn() {
        JsonPath booking = aStayThatHasEnded();

        review(guest, booking, 5)
                .then()
                .statusCode(201)
                .body("author", equalTo("GUEST"))
                .body("stars", equalTo(5))
                .body("shownAt", nullValue());
        sees(guest, booking).body("items.author", contains("GUEST"));
        sees(host, booking).body("items", hasSize(0)).body("reviewableUntil", notNullValue());
        given().get("/v1/listings/" + home + "/reviews")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("rating.count", equalTo(0))
                .body("rating.average", nullValue());
        assertEquals(List.of(), told.about(home));

        review(host, booking, 4).then().statusCode(201).body("shownAt", notNullValue());
        sees(guest, booking).body("items.author", contains("GUEST", "HOST")).body("items.stars", contains(5, 4));
        sees(host, booking).body("items", hasSize(2));
        given().get("/v1/listings/" + home + "/reviews")
                .then()
                .statusCode(200)
                .body("items.stars", contains(5))
                .body("items[0].bookingId", nullValue())
                .body("items[0].stayMonth", equalTo(booking.getString("from").substring(0, 7)))
                .body("rating.count", equalTo(1))
                .body("rating.average", equalTo(5.00f));
    }

    @Test
    void tellsOfEachReviewWithWhatAllAddUpTo() {
        JsonPath booking = aStayThatHasEnded();
        review(host, booking, 2).then().statusCode(201);
        review(guest, booking, 4).then().statusCode(201);
        JsonPath second = confirmed(guest, home, day(2), day(3));
        passUntil(Instant.parse(second.getString("endsAt")));
        review(guest, second, 3).then().statusCode(201);
        review(host, second, 5).then().statusCode(201);

        List<JsonNode> events = told.about(home);
        assertEquals(
                List.of("GUEST", "HOST", "GUEST", "HOST"),
                events.stream().map(event -> event.get("author").asText()).toList());
        JsonNode last = events.getLast();
        assertEquals(5, last.get("stars").asInt());
        assertEquals(host.toString(), last.get("hostId").asText());
        assertEquals("{\"count\":2,\"stars\":7}", last.get("listing").toString());
        assertEquals("{\"count\":2,\"stars\":7}", last.get("host").toString());
        assertEquals(
                "{\"count\":1,\"stars\":4}", events.getFirst().get("listing").toString());
        as(host).get("/v1/guests/" + guest + "/reviews")
                .then()
                .body("rating.count", equalTo(2))
                .body("rating.average", equalTo(3.50f));
    }

    @Test
    void showsTheOnlyReviewWhenTheWindowCloses() {
        JsonPath booking = aStayThatHasEnded();
        review(guest, booking, 3).then().statusCode(201);
        Instant closes = Instant.parse(sees(guest, booking).extract().path("reviewableUntil"));

        passUntil(closes.minus(Duration.ofMinutes(1)));
        sees(host, booking).body("items", hasSize(0));
        passUntil(closes);

        eventually("the review is shown", () -> !told.about(home).isEmpty());
        sees(host, booking).body("items.stars", contains(3));
        given().get("/v1/hosts/" + host + "/reviews")
                .then()
                .statusCode(200)
                .body("items.stars", contains(3))
                .body("rating.count", equalTo(1));
        review(host, booking, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/review-too-late"))
                .body("until", equalTo(closes.toString()));
        sees(host, booking).body("items", hasSize(1));
    }

    @Test
    void isWrittenOnceAndNotBeforeTheEnd() {
        JsonPath booking = aStay();
        review(guest, booking, 5).then().statusCode(409).body("type", endsWith("/review-too-early"));
        sees(guest, booking).body("reviewableUntil", nullValue());
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(1)));
        review(host, booking, 5).then().statusCode(409).body("state", equalTo("IN_PROGRESS"));

        step(guest, booking, "check-out").then().statusCode(200);
        review(guest, booking, 5).then().statusCode(201);
        review(guest, booking, 1).then().statusCode(409).body("type", endsWith("/review-written"));

        sees(guest, booking).body("items.stars", contains(5));
    }

    @Test
    void isNotWrittenAboutAStayThatNeverTookPlace() {
        JsonPath cancelled = aStay();
        step(guest, cancelled, "cancel").then().statusCode(200);
        review(guest, cancelled, 1).then().statusCode(409).body("type", endsWith("/nothing-to-review"));
        review(host, cancelled, 1).then().statusCode(409).body("state", equalTo("CANCELLED"));

        JsonPath missed = aStay();
        passUntil(Instant.parse(missed.getString("startsAt")).plus(Duration.ofMinutes(25)));
        step(host, missed, "report-no-show").then().statusCode(200).body("state", equalTo("COMPLETED"));
        review(guest, missed, 1).then().statusCode(409).body("type", endsWith("/nothing-to-review"));
        sees(guest, missed).body("items", hasSize(0)).body("reviewableUntil", nullValue());
    }

    @Test
    void isRefusedAfterTheWindowIfNobodyWrote() {
        JsonPath booking = aStayThatHasEnded();
        eventually("the stay is over", () -> state(guest, booking).equals("COMPLETED"));
        passUntil(Instant.parse(sees(guest, booking).extract().path("reviewableUntil")));

        review(guest, booking, 5).then().statusCode(409).body("type", endsWith("/review-too-late"));
        sees(guest, booking).body("items", hasSize(0));
    }
}
