package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Reviews written at the same moment are counted and shown once each. */
@QuarkusTest
class ReviewRaceIT extends ReviewWorld {

    @Inject
    ReviewsTold told;

    @RepeatedTest(3)
    void bothAtOnceAreShownOnceEach() throws Exception {
        JsonPath booking = aStayThatHasEnded();

        List<Integer> statuses = AtOnce.run(List.of(
                () -> review(guest, booking, 4).statusCode(),
                () -> review(host, booking, 5).statusCode(),
                () -> review(guest, booking, 1).statusCode(),
                () -> review(host, booking, 1).statusCode()));

        assertEquals(2, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        assertEquals(2, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
        sees(guest, booking).body("items", hasSize(2));
        assertEquals(2, told.about(home).size());
        given().get("/v1/listings/" + home + "/reviews").then().body("rating.count", equalTo(1));
        as(host).get("/v1/guests/" + guest + "/reviews").then().body("rating.count", equalTo(1));
    }

    @Test
    void allReviewsOfAHostAreCounted() throws Exception {
        host = someone();
        List<Callable<Integer>> acts = new ArrayList<>();
        List<JsonPath> bookings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID visitor = someone();
            JsonPath booking = confirmed(visitor, publish(Listings.aHome(someone(), host)), day(2), day(4));
            bookings.add(booking);
            acts.add(() -> review(visitor, booking, 5).statusCode());
        }
        passUntil(Instant.parse(bookings.getFirst().getString("endsAt")));
        bookings.forEach(booking -> review(host, booking, 3).then().statusCode(201));

        assertEquals(List.of(201, 201, 201, 201, 201), AtOnce.run(acts));

        given().get("/v1/hosts/" + host + "/reviews")
                .then()
                .body("items", hasSize(5))
                .body("rating.count", equalTo(5))
                .body("rating.average", equalTo(5.00f));
    }
}
