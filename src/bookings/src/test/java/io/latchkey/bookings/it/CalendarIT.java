package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
