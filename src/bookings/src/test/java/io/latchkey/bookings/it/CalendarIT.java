package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CalendarIT extends ServiceIT {

    private Response close(UUID host, UUID home, Object from, Object to) {
        return as(host).body(Map.of(
                        "state", "CLOSED", "ranges", List.of(Map.of("from", from.toString(), "to", to.toString()))))
                .post("/v1/listings/" + home + "/blocks");
    }

    private Response calendar(UUID home, Object from, Object to) {
        return given().get("/v1/listings/" + home + "/calendar?from=" + from + "&to=" + to);
    }

    @Test
    void showsEverybodyWhatCanBeBooked() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        book(someone(), home, day(11), day(12));
        close(host, home, day(13), day(14)).then().statusCode(201);

        calendar(home, day(10), day(14))
                .then()
                .statusCode(200)
                .body("per", equalTo("NIGHT"))
                .body(
                        "items.date",
                        contains(day(10).toString(), day(11).toString(), day(12).toString(), day(13).toString()))
                .body("items.open", contains(true, false, true, false))
                .body("items.mayArrive", contains(true, false, true, false))
                .body("items.maxLength[0]", equalTo(1))
                .body("items.price.amountMinor", contains(10_000, 10_000, 10_000, 10_000))
                .body("items[1].reasons.rule", contains("OCCUPIED"))
                .body("items[3].reasons.rule", contains("CLOSED_BY_HOST"));
    }

    @Test
    void isDrawnForTheWholeParty() {
        UUID home = publish(Listings.aHome(someone(), someone()).units(2));
        book(someone(), home, day(11), day(12));

        given().get("/v1/listings/" + home + "/calendar?units=2&from=" + day(10) + "&to=" + day(13))
                .then()
                .body("items.mayArrive", contains(true, false, true))
                .body("items.lengths[0].max", contains(1));
        given().get("/v1/listings/" + home + "/calendar?guests=5&from=" + day(10) + "&to=" + day(11))
                .then()
                .body("items[0].reasons.rule", contains("CAPACITY"));
        given().get("/v1/listings/" + home + "/calendar?guests=0").then().statusCode(400);
    }

    @Test
    void hidesWhatIsNotPublic() {
        UUID draft = publish(Listings.aHome(someone(), someone()).state("DRAFT"));
        calendar(draft, day(1), day(2)).then().statusCode(404);
        calendar(someone(), day(1), day(2)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-02&to=2026-01-01",
                "from=2026-01-01&to=2029-01-01",
                "from=soon",
                "to=2026-01-01",
                "per=HOUR",
                "until=2026-01-01"
            })
    void refusesRangesThatMeanNothing(String query) {
        UUID home = publish(Listings.aHome(someone(), someone()));
        given().get("/v1/listings/" + home + "/calendar?" + query)
                .then()
                .statusCode(400)
                .header("Content-Type", equalTo("application/problem+json"));
    }

    @Test
    void closesAndOpensAgain() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        String block = close(host, home, day(10), day(12))
                .then()
                .statusCode(201)
                .body("items.from", contains(day(10).toString()))
                .body("items.note", contains(nullValue()))
                .extract()
                .path("items[0].id");
        askQuote(someone(), home, "NIGHT", day(11), day(12)).then().statusCode(409);
        as(host).get("/v1/listings/" + home + "/blocks").then().body("items.id", contains(block));

        as(host).delete("/v1/listings/" + home + "/blocks/" + block).then().statusCode(204);
        as(host).delete("/v1/listings/" + home + "/blocks/" + block).then().statusCode(404);
        quote(someone(), home, day(11), day(12));
    }

    @Test
    void closesHoursOfAnHourListing() {
        UUID host = someone();
        UUID desk = publish(Listings.aDeskPool(someone(), host, 1));
        close(host, desk, day(3) + "T09:00:00Z", day(3) + "T12:00:00+01:00")
                .then()
                .statusCode(201)
                .body("items.to", contains(day(3) + "T11:00:00Z"));

        askQuote(someone(), desk, "HOUR", day(3) + "T10:30:00Z", day(3) + "T11:30:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("CLOSED_BY_HOST"));
        askQuote(someone(), desk, "HOUR", day(3) + "T11:00:00Z", day(3) + "T12:00:00Z")
                .then()
                .statusCode(201);
    }

    @Test
    void neverTouchesBookings() {
        UUID host = someone();
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        var booking = confirmed(guest, home, day(10), day(12));

        close(host, home, day(9), day(13)).then().statusCode(201);

        assertEquals("CONFIRMED", state(guest, booking));
    }

    @Test
    void pagesThroughTheBlocks() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        for (int i = 1; i <= 3; i++) {
            close(host, home, day(2 * i), day(2 * i + 1)).then().statusCode(201);
        }
        String cursor = as(host).get("/v1/listings/" + home + "/blocks?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("nextCursor");
        as(host).get("/v1/listings/" + home + "/blocks?limit=2&cursor=" + cursor)
                .then()
                .body("items.from", contains(day(6).toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void refusesRangesThatAreNone() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        close(host, home, day(3), day(3)).then().statusCode(400).body("errors.pointer", contains("/ranges/0"));
        close(host, home, day(3), "2026-12-24T10:00:00Z").then().statusCode(400);
        as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "ranges",
                        Collections.nCopies(501, Map.of("from", day(1).toString(), "to", day(2).toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(400);
    }

    @Test
    void holdsNoMoreBlocksThanAnybodyNeeds() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        var full = Map.of(
                "state",
                "CLOSED",
                "ranges",
                Collections.nCopies(500, Map.of("from", day(1).toString(), "to", day(2).toString())));
        for (int i = 0; i < 10; i++) {
            as(host).body(full).post("/v1/listings/" + home + "/blocks").then().statusCode(201);
        }

        close(host, home, day(3), day(4))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/too-many-blocks"))
                .body("limit", equalTo(5_000));
    }

    @Test
    @DisplayName("R23 a turnaround of 30 minutes is neither shown as free nor bookable")
    void keepsTheTurnaroundFree() {
        UUID desk =
                publish(Listings.aDeskPool(someone(), someone(), 1).terms(terms -> terms.put("turnaround", "PT30M")));
        UUID guest = someone();
        String first = askQuote(guest, desk, "HOUR", day(3) + "T08:00:00Z", day(3) + "T09:00:00Z")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        askBooking(guest, first).then().statusCode(201).body("endsAt", equalTo(day(3) + "T09:00:00Z"));

        askQuote(someone(), desk, "HOUR", day(3) + "T09:00:00Z", day(3) + "T10:00:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("OCCUPIED"));
        askQuote(someone(), desk, "HOUR", day(3) + "T07:00:00Z", day(3) + "T08:00:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("TURNAROUND"));
        askQuote(someone(), desk, "HOUR", day(3) + "T09:30:00Z", day(3) + "T10:30:00Z")
                .then()
                .statusCode(201);
    }
}
