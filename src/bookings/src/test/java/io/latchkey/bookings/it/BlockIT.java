package io.latchkey.bookings.it;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the host closes and opens for a listing's whole offer. */
@QuarkusTest
class BlockIT extends ServiceIT {

    private Response close(UUID host, UUID listing, Object from, Object to) {
        return as(host).body(Map.of(
                        "state", "CLOSED", "ranges", List.of(Map.of("from", from.toString(), "to", to.toString()))))
                .post("/v1/listings/" + listing + "/blocks");
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
        close(host, home, day(3), day(3)).then().statusCode(400).body("errors.pointer", contains("/ranges/0/to"));
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

    @ParameterizedTest
    @CsvSource({
        "0000-01-01, 2027-01-01, /ranges/0/from",
        "2199-12-31, 9999-12-31, /ranges/0/to",
        "2027-01-01, 2029-01-02, /ranges/0/to",
        "2027-01-01, 2027-01-02T00:00:00Z, /ranges/0/to",
        "2027-02-30, 2027-03-01, /ranges/0/from",
        "+999999999-12-30T00:00:00Z, +999999999-12-31T00:00:00Z, /ranges/0/from",
        "-0500-01-01T00:00:00Z, 2026-01-01T00:00:00Z, /ranges/0/from",
        "2026-12-24T00:00:00Z, 2026-12-24T00:00:00.0000001Z, /ranges/0/to",
    })
    void refusesRangesThatNobodyCanMean(String from, String to, String pointer) {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));

        close(host, home, from, to)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://latchkey.dev/problems/invalid-request"))
                .body("errors.pointer", contains(pointer));
        close(host, home, "2027-01-01", "2029-01-01").then().statusCode(201);
    }

    @Test
    void holdsNoMoreBlocksThanAnybodyNeedsHoweverManyComeAtOnce() throws Exception {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        for (int i = 0; i < 9; i++) {
            manyAtATime(host, home).then().statusCode(201);
        }

        List<Response> answers = AtOnce.run(4, () -> manyAtATime(host, home));

        assertEquals(
                List.of(201, 409, 409, 409),
                answers.stream().map(Response::statusCode).sorted().toList());
        close(host, home, day(3), day(4))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/too-many-blocks"))
                .body("limit", equalTo(5_000));
    }

    private Response manyAtATime(UUID host, UUID home) {
        var ranges = Collections.nCopies(500, Map.of("from", day(1).toString(), "to", day(2).toString()));
        return as(host).body(Map.of("state", "CLOSED", "ranges", ranges)).post("/v1/listings/" + home + "/blocks");
    }
}
