package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesIT extends ServiceIT {

    @Inject
    UnitsInUse units;

    private UUID host;
    private UUID guest;
    private UUID room;

    @BeforeEach
    void offerARoom() {
        host = someone();
        guest = someone();
        room = publish(Listings.aHome(someone(), host));
    }

    private Map<String, Object> weekly(int count, String onConflict) {
        Map<String, Object> wish = wish(room, "NIGHT", day(7), day(9));
        wish.putAll(Map.of("every", "P7D", "count", count, "onConflict", onConflict));
        return wish;
    }

    private Response ask(UUID person, Map<String, Object> wish) {
        return as(person).body(wish).post("/v1/series-quotes");
    }

    private String quoted(Map<String, Object> wish) {
        return ask(guest, wish).then().statusCode(201).extract().path("id");
    }

    private Response bookSeries(UUID person, String quote) {
        return as(person)
                .header("Idempotency-Key", someone().toString())
                .body(Map.of("seriesQuoteId", quote))
                .post("/v1/series");
    }

    @Test
    @DisplayName("R34 a series that is wanted whole names the one stay that is taken, and books none")
    void booksAllOrNone() {
        book(someone(), room, day(21), day(23));
        ask(guest, weekly(12, "ALL"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/series-not-available"))
                .body("occurrences.number", contains(3))
                .body("occurrences[0].reasons.rule", contains("OCCUPIED"))
                .body("occurrences[0].nearest", hasSize(2));
        assertEquals(1, units.rows("booking", room));
    }

    @Test
    @DisplayName("R34 what is taken between quote and booking fails the whole series, too")
    void booksNoneWhereOneWasTakenMeanwhile() {
        String quote = quoted(weekly(12, "ALL"));
        book(someone(), room, day(21), day(23));

        Response refused = bookSeries(guest, quote);
        refused.then().statusCode(409).body("occurrences.number", contains(3));
        assertEquals(2, refused.<List<?>>path("occurrences[0].nearest").size());

        assertEquals(1, units.rows("booking", room));
        assertEquals(1, units.rows("occupancy", room));
    }

    @Test
    @DisplayName("R34 with SKIP the other eleven are booked and the third is reported")
    void skipsWhatIsTaken() {
        book(someone(), room, day(21), day(23));
        String quote = ask(guest, weekly(12, "SKIP"))
                .then()
                .statusCode(201)
                .body("occurrences", hasSize(12))
                .body("occurrences[2].available", is(false))
                .body("occurrences[2].reasons.rule", contains("OCCUPIED"))
                .body("occurrences.findAll { it.available }", hasSize(11))
                .extract()
                .path("id");
        book(someone(), room, day(28), day(29));

        JsonPath series =
                bookSeries(guest, quote).then().statusCode(201).extract().jsonPath();

        assertEquals(List.of(3, 4), series.getList("occurrences.findAll { it.status == 'SKIPPED' }.number"));
        List<String> booked = series.getList("occurrences.findAll { it.status == 'BOOKED' }.bookingId");
        assertEquals(10, booked.stream().distinct().count());
        as(guest)
                .get("/v1/bookings?limit=100")
                .then()
                .body("items", hasSize(10))
                .body("items.seriesId", everyItem(equalTo(series.getString("id"))))
                .body("items.paymentId.unique()", hasSize(10));
        units.areConsistent(room);
    }

    @Test
    @DisplayName("R34 a series whose stays are longer than its period refuses to overlap itself")
    void refusesToOverlapItself() {
        Map<String, Object> wish = weekly(3, "SKIP");
        wish.put("to", day(15).toString());
        ask(guest, wish).then().statusCode(400).body("errors.pointer", contains("/every"));
        wish.put("to", day(14).toString());
        bookSeries(guest, quoted(wish)).then().statusCode(201);
    }

    @Test
    @DisplayName("R24 cancelling one stay of a series frees only that")
    void freesOnlyTheStayThatIsGivenUp() {
        JsonPath series = bookSeries(guest, quoted(weekly(4, "ALL"))).jsonPath();
        as(guest)
                .post("/v1/bookings/" + series.getString("occurrences[1].bookingId") + "/withdraw")
                .then()
                .statusCode(200);

        book(someone(), room, day(14), day(16));
        askQuote(someone(), room, "NIGHT", day(21), day(23)).then().statusCode(409);
        assertEquals(4, units.rows("occupancy", room));
    }

    @Test
    void isBookedOnceAndReadByItsPartiesOnly() {
        String quote = quoted(weekly(2, "ALL"));
        as(guest).get("/v1/series-quotes/" + quote).then().statusCode(200).body("occurrences", hasSize(2));
        as(host).get("/v1/series-quotes/" + quote).then().statusCode(404);
        bookSeries(someone(), quote).then().statusCode(404);
        String id = bookSeries(guest, quote).then().statusCode(201).extract().path("id");
        bookSeries(guest, quote)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/quote-already-booked"))
                .body("seriesId", equalTo(id));

        String url = "/v1/series/" + id;
        given().get(url).then().statusCode(401);
        as(someone()).get(url).then().statusCode(404);
        as(guest).get(url).then().statusCode(200).body("occurrences.status", everyItem(equalTo("BOOKED")));
        as(host).get(url).then().statusCode(200);
        asOperator(someone()).get(url).then().statusCode(200);
        given().contentType("application/json")
                .body(Map.of())
                .post("/v1/series-quotes")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(Map.of())
                .post("/v1/series")
                .then()
                .statusCode(401);
        ask(host, weekly(2, "ALL")).then().statusCode(403);
    }

    @Test
    void isNotBookedOnceItsQuoteHasExpired() {
        String quote = quoted(weekly(2, "ALL"));
        pass(Duration.ofMinutes(15));
        bookSeries(guest, quote)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/quote-expired"));
    }

    @Test
    void countsOnceForTheUnpaidLimit() {
        bookSeries(guest, quoted(weekly(20, "ALL"))).then().statusCode(201);
        for (int i = 1; i <= 9; i++) {
            book(guest, publish(Listings.aHome(someone(), host)), day(i), day(i + 1));
        }
        UUID other = publish(Listings.aHome(someone(), host));
        askBooking(guest, quote(guest, other, day(20), day(21))).then().statusCode(429);
    }

    @Test
    void countsItsEarlierStaysForCapsAndKeepsTheLocalTime() {
        UUID desk = publish(Listings.aDeskPool(someone(), host, 1)
                .terms(terms ->
                        terms.putArray("caps").addObject().put("period", "DAY").put("max", 1)));
        Map<String, Object> wish = weekly(52, "ALL");
        wish.putAll(Map.of("listingId", desk, "per", "HOUR"));
        wish.putAll(Map.of("from", day(7) + "T09:00:00Z", "to", day(7) + "T11:00:00Z"));
        JsonPath quote = ask(guest, wish).then().statusCode(201).extract().jsonPath();
        assertEquals(
                2,
                quote.<String>getList("occurrences.from").stream()
                        .map(from -> from.substring(11))
                        .distinct()
                        .count(),
                "winter and summer time");

        JsonPath series = bookSeries(guest, quote.getString("id"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertEquals(52, series.getList("occurrences.bookingId").size());
        askQuote(someone(), desk, "HOUR", day(14) + "T15:00:00Z", day(14) + "T16:00:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("CAP"));
    }

    @Test
    void refusesWhatMeansNothing() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("count", 1),
                Map.of("count", 53),
                Map.of("every", "P29D"),
                Map.of("every", "P1M"),
                Map.of("every", "PT24H"),
                Map.of("onConflict", "MAYBE"),
                Map.of("extras", Collections.nCopies(51, Map.of("code", "x"))))) {
            Map<String, Object> wish = weekly(2, "ALL");
            wish.putAll(wrong);
            ask(guest, wish).then().statusCode(400);
        }
        bookSeries(guest, someone().toString()).then().statusCode(404);
        as(guest)
                .body(Map.of("seriesQuoteId", someone()))
                .post("/v1/series")
                .then()
                .statusCode(400);
    }
}
