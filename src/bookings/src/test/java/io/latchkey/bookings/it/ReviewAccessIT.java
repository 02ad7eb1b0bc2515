package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write and read which review, and what is none. */
@QuarkusTest
class ReviewAccessIT extends ReviewWorld {

    @Test
    void everybodySeesWhatIsForThem() {
        JsonPath booking = aStayThatHasEnded();
        UUID stranger = someone();
        String path = reviewsOf(booking);
        Map<String, Object> body = Map.of("stars", 5, "text", "Lovely");
        given().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(path)
                .then()
                .statusCode(401);
        as(guest).body(body).post(path).then().statusCode(400);
        review(stranger, booking, 5).then().statusCode(404);
        asOperator(someone())
                .header("Idempotency-Key", ids.next().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        review(guest, booking, 5).then().statusCode(201);

        given().get(path).then().statusCode(401);
        as(stranger).get(path).then().statusCode(404);
        sees(host, booking).body("items", hasSize(0));
        asOperator(someone()).get(path).then().statusCode(200).body("items.author", contains("GUEST"));
    }

    @Test
    void hostsLearnOfGuestsThatHaveToDoWithThem() {
        JsonPath booking = aStayThatHasEnded();
        review(guest, booking, 5).then().statusCode(201);
        review(host, booking, 2).then().statusCode(201);
        String path = "/v1/guests/" + guest + "/reviews";
        UUID another = someone();

        given().get(path).then().statusCode(401);
        as(another).get(path).then().statusCode(404);
        as(guest).get(path).then().statusCode(200).body("rating.count", equalTo(1));
        asOperator(someone()).get(path).then().statusCode(200);
        as(host).get(path).then().statusCode(200).body("items.stars", contains(2));

        book(guest, publish(Listings.aHome(someone(), another)), day(20), day(21));
        as(another)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.stars", contains(2))
                .body("items[0].bookingId", nullValue());
    }

    @Test
    void nobodyReadsAboutAListingThatIsNotForEverybody() {
        given().get("/v1/listings/" + someone() + "/reviews").then().statusCode(404);
        given().get("/v1/listings/no-id/reviews").then().statusCode(404);
        given().get("/v1/hosts/" + someone() + "/reviews")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("rating.count", equalTo(0));
        given().get("/v1/listings/" + publish(Listings.aHome(someone(), someone())) + "/reviews?limit=101")
                .then()
                .statusCode(400);
    }

    @Test
    void pagesHaveTheLastShownFirstAndSkipNothing() {
        JsonPath first = aStayThatHasEnded();
        reviewedByBoth(first, 1);
        for (int stars = 2; stars <= 5; stars++) {
            JsonPath next = confirmed(guest, home, day(2), day(3));
            passUntil(Instant.parse(next.getString("endsAt")));
            reviewedByBoth(next, stars);
        }
        String path = "/v1/listings/" + home + "/reviews?limit=2";

        JsonPath page = given().get(path).then().statusCode(200).extract().jsonPath();
        assertEquals(List.of(5, 4), page.getList("items.stars"));
        JsonPath second = given().get(path + "&cursor=" + page.getString("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(3, 2), second.getList("items.stars"));
        given().get(path + "&cursor=" + second.getString("nextCursor"))
                .then()
                .body("items.stars", contains(1))
                .body("nextCursor", nullValue())
                .body("rating.count", equalTo(5))
                .body("rating.average", equalTo(3.00f));
        given().get("/v1/hosts/" + host + "/reviews?cursor=" + page.getString("nextCursor"))
                .then()
                .statusCode(400);
    }

    private void reviewedByBoth(JsonPath booking, int stars) {
        review(guest, booking, stars).then().statusCode(201);
        review(host, booking, 5).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"stars\":5}",
                "{\"text\":\"Fine\"}",
                "{\"stars\":0,\"text\":\"Fine\"}",
                "{\"stars\":6,\"text\":\"Fine\"}",
                "{\"stars\":4.5,\"text\":\"Fine\"}",
                "{\"stars\":\"5\",\"text\":\"Fine\"}",
                "{\"stars\":5,\"text\":\"  \"}",
                "{\"stars\":5,\"text\":\"a\\u0000b\"}",
                "{\"stars\":5,\"text\":\"a\\u0007b\"}",
                "{\"stars\":5,\"text\":\"Fine\",\"author\":\"HOST\"}"
            })
    void badInputIsRefusedAndChangesNothing(String body) {
        JsonPath booking = aStayThatHasEnded();

        review(guest, booking, body).then().statusCode(400);
        review(guest, booking, Map.of("stars", 5, "text", "x".repeat(4_001)))
                .then()
                .statusCode(400);

        sees(guest, booking).body("items", hasSize(0));
        review(guest, booking, Map.of("stars", 5, "text", "x".repeat(4_000)))
                .then()
                .statusCode(201);
    }
}
