package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A car that comes back late, with others waiting for it. */
@QuarkusTest
class ConflictIT extends ServiceIT {

    private UUID host;
    private UUID car;
    private Instant noon;
    private UUID first;
    private UUID second;
    private UUID third;
    private JsonPath late;
    private JsonPath next;
    private JsonPath last;

    /** Three back-to-back bookings of one car, the first under way. */
    private void threeInARow() {
        host = someone();
        car = publish(Listings.aDeskPool(someone(), host, 1));
        noon = Instant.parse(day(3) + "T12:00:00Z");
        first = someone();
        second = someone();
        third = someone();
        late = driven(first, 0, 4);
        next = driven(second, 4, 6);
        last = driven(third, 6, 8);
        passUntil(noon.plus(Duration.ofHours(1)));
        step(first, late, "check-in").then().statusCode(200);
    }

    private JsonPath driven(UUID guest, int from, int to) {
        String quote = askQuote(guest, car, "HOUR", noon.plus(Duration.ofHours(from)), noon.plus(Duration.ofHours(to)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking =
                askBooking(guest, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    @Test
    @DisplayName("R37 a car is late for two bookings: a case for each, none is deleted or moved")
    void opensACaseForEachLaterBooking() {
        threeInARow();

        List<String> cases =
                report(first, late, 7).then().statusCode(200).extract().path("conflicts");

        assertEquals(2, cases.size());
        assertUntouched(second, next);
        assertUntouched(third, last);
        as(host).get("/v1/conflicts?state=OPEN").then().statusCode(200).body("items", hasSize(2));
        as(second)
                .get("/v1/conflicts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].bookingId", equalTo(next.getString("id")))
                .body("items[0].lateBookingId", nullValue());

        assertEquals(
                cases, report(host, late, 8).then().statusCode(200).extract().path("conflicts"));
        resolve(host, cases.getFirst(), "KEEP").then().statusCode(200).body("state", equalTo("KEPT"));
        resolve(host, cases.getLast(), "CANCEL").then().statusCode(200).body("state", equalTo("CANCELLED"));
        resolve(host, cases.getLast(), "KEEP").then().statusCode(409).body("type", endsWith("/illegal-transition"));

        assertUntouched(second, next);
        assertEquals("CANCELLED", state(third, last));
        Settlement refund = payments.settlement(paymentOf(last));
        assertEquals(last.getLong("total.amountMinor"), refund.refund().amountMinor());
    }

    @Test
    void keepsALateUnitFromNewGuests() {
        threeInARow();
        step(third, last, "cancel").then().statusCode(200);
        step(second, next, "cancel").then().statusCode(200);

        report(first, late, 6).then().statusCode(200).body("conflicts", hasSize(0));

        askQuote(someone(), car, "HOUR", noon.plus(Duration.ofHours(5)), noon.plus(Duration.ofHours(7)))
                .then()
                .statusCode(409);
        askQuote(someone(), car, "HOUR", noon.plus(Duration.ofHours(6)), noon.plus(Duration.ofHours(7)))
                .then()
                .statusCode(201);
    }

    @Test
    void closesTheCaseOfABookingThatEndsAnyway() {
        threeInARow();
        String id = report(host, late, 5).then().statusCode(200).extract().path("conflicts[0]");

        step(second, next, "cancel").then().statusCode(200);

        as(second).get("/v1/conflicts/" + id).then().statusCode(200).body("state", equalTo("ENDED"));
    }

    @Test
    @DisplayName("R37 a report that the car comes earlier closes the cases it is not late for any more")
    void closesTheCasesThatAnEarlierReturnSpares() {
        threeInARow();
        List<String> cases = report(first, late, 7).then().extract().path("conflicts");

        report(first, late, 5)
                .then()
                .statusCode(200)
                .body("conflicts", hasSize(1))
                .body("conflicts[0]", equalTo(cases.getFirst()));

        conflict(cases.getFirst())
                .body("state", equalTo("OPEN"))
                .body("lateUntil", equalTo(noon.plus(Duration.ofHours(5)).toString()));
        conflict(cases.getLast()).body("state", equalTo("ENDED"));
        assertUntouched(third, last);
    }

    @Test
    void closesTheCaseOfABookingThatMovesOutOfTheWay() {
        threeInARow();
        List<String> cases = report(first, late, 7).then().extract().path("conflicts");

        String change = as(third)
                .header("Idempotency-Key", someone().toString())
                .body(Map.of(
                        "from", noon.plus(Duration.ofHours(8)).toString(),
                        "to", noon.plus(Duration.ofHours(10)).toString()))
                .post("/v1/bookings/" + last.getString("id") + "/changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(host).post("/v1/changes/" + change + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));

        conflict(cases.getFirst()).body("state", equalTo("OPEN"));
        conflict(cases.getLast()).body("state", equalTo("ENDED"));
    }

    @Test
    void endsTheLatenessWithTheCheckOut() {
        threeInARow();
        String id = report(first, late, 5).then().statusCode(200).extract().path("conflicts[0]");

        step(first, late, "check-out").then().statusCode(200);

        conflict(id).body("state", equalTo("ENDED"));
        report(host, late, 5).then().statusCode(409).body("type", endsWith("/illegal-transition"));
    }

    @Test
    void isNotForSomebodyWhoNeverCame() {
        threeInARow();
        passUntil(noon.plus(Duration.ofHours(5)));
        step(host, next, "report-no-show").then().statusCode(200);

        report(host, next, 7).then().statusCode(409).body("type", endsWith("/illegal-transition"));
    }

    private ValidatableResponse conflict(String id) {
        return as(host).get("/v1/conflicts/" + id).then().statusCode(200);
    }

    @Test
    void isForThoseItConcerns() {
        threeInARow();
        report(someone(), late, 5).then().statusCode(404);
        report(second, late, 5).then().statusCode(404);
        report(first, next, 7).then().statusCode(404);
        report(second, next, 7).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        report(first, late, 3).then().statusCode(400);
        String id = report(first, late, 5).then().statusCode(200).extract().path("conflicts[0]");

        String url = "/v1/conflicts/" + id;
        given().get(url).then().statusCode(401);
        as(someone()).get(url).then().statusCode(404);
        as(first).get(url).then().statusCode(404);
        as(third).get(url).then().statusCode(404);
        asOperator(someone()).get(url).then().statusCode(200).body("lateBookingId", equalTo(late.getString("id")));
        as(someone()).get("/v1/conflicts").then().statusCode(200).body("items", hasSize(0));
        resolve(second, id, "CANCEL").then().statusCode(403);
        resolve(someone(), id, "CANCEL").then().statusCode(404);
        asOperator(someone())
                .body(Map.of("choice", "KEEP"))
                .post(url + "/resolve")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));
        UUID olga = someone();
        asOperator(olga)
                .body(Map.of("choice", "KEEP", "note", "They agreed on the phone"))
                .post(url + "/resolve")
                .then()
                .statusCode(200);
        asOperator(someone())
                .get("/v1/operator/booking-actions?limit=1")
                .then()
                .body("items[0].kind", equalTo("KEEP_IN_CONFLICT"))
                .body("items[0].subjectId", equalTo(id))
                .body("items[0].operatorId", equalTo(olga.toString()))
                .body("items[0].reason", equalTo("They agreed on the phone"));
    }

    private void assertUntouched(UUID guest, JsonPath booking) {
        JsonPath now = read(guest, booking);
        assertEquals("CONFIRMED", now.getString("state"));
        assertEquals(booking.getString("startsAt"), now.getString("startsAt"));
        assertEquals(booking.getList("unitIds"), now.getList("unitIds"));
    }

    private Response report(UUID person, JsonPath booking, int hour) {
        return as(person)
                .body(Map.of("until", noon.plus(Duration.ofHours(hour)).toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/report-late");
    }

    private static Response resolve(UUID person, String conflict, String choice) {
        return as(person)
                .body(Map.of("choice", choice, "note", "So be it"))
                .post("/v1/conflicts/" + conflict + "/resolve");
    }
}
