package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A desk that takes two hours to prepare, booked from noon for four hours. */
@QuarkusTest
class TurnaroundIT extends ServiceIT {

    private UUID host;
    private UUID guest;
    private UUID desk;
    private List<UUID> units;
    private Instant noon;
    private JsonPath booking;

    @BeforeEach
    void somebodyHasADesk() {
        host = someone();
        guest = someone();
        Listings offer = Listings.aDeskPool(someone(), host, 1).terms(terms -> terms.put("turnaround", "PT2H"));
        desk = publish(offer);
        units = offer.unitIds();
        noon = Instant.parse(day(3) + "T12:00:00Z");
        booking = bookable(guest, 0, 4).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
    }

    private Response bookable(UUID who, int from, int to) {
        Response quote = ask(who, from, to);
        return quote.statusCode() == 201 ? askBooking(who, quote.path("id")) : quote;
    }

    private Response ask(UUID who, int from, int to) {
        return askQuote(who, desk, "HOUR", at(from), at(to));
    }

    private Instant at(int hour) {
        return noon.plus(Duration.ofHours(hour));
    }

    @Test
    @DisplayName("R23 who leaves early leaves two hours to prepare the desk, too")
    void isKeptAfterAnEarlyCheckOut() {
        passUntil(at(2).plus(Duration.ofMinutes(15)));
        step(guest, booking, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));

        ask(someone(), 4, 5).then().statusCode(409).body("reasons.rule", hasItem("OCCUPIED"));
        askQuote(someone(), desk, "HOUR", at(4).plus(Duration.ofMinutes(30)), at(6))
                .then()
                .statusCode(201);
    }

    @Test
    void isNotNeededAfterSomebodyWhoNeverCame() {
        passUntil(at(0).plus(Duration.ofMinutes(30)));
        step(host, booking, "report-no-show").then().statusCode(200).body("state", equalTo("COMPLETED"));

        ask(someone(), 1, 2).then().statusCode(201);
    }

    @Test
    @DisplayName("R37 a unit that is late is prepared after it is back, and the last report holds")
    void isKeptAfterALateReturnToo() {
        bookable(someone(), 7, 8).then().statusCode(201);
        passUntil(at(1));

        late(6).then().statusCode(200);
        ask(someone(), 7, 8).then().statusCode(409);
        ask(someone(), 8, 9).then().statusCode(201);

        late(5).then().statusCode(200);
        ask(someone(), 6, 7).then().statusCode(409);
        ask(someone(), 7, 8).then().statusCode(201);

        step(guest, booking, "check-out").then().statusCode(200);
        ask(someone(), 4, 5).then().statusCode(201);
    }

    private Response late(int until) {
        return as(guest)
                .body(Map.of("until", at(until).toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/report-late");
    }

    @Test
    void saysFromWhenOnItsHostMayBlockTheUnit() {
        block(4, 8)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/unit-has-bookings"))
                .body("bookings[0].to", equalTo(at(4).toString()))
                .body("bookings[0].takenTo", equalTo(at(6).toString()))
                .body("bookings[0].takenFrom", equalTo(at(0).toString()));
        block(6, 8).then().statusCode(201);
    }

    private Response block(int from, int to) {
        var range = Map.of("from", at(from).toString(), "to", at(to).toString());
        return as(host).body(Map.of("state", "CLOSED", "unitIds", units, "ranges", List.of(range)))
                .post("/v1/listings/" + desk + "/blocks");
    }

    @Test
    void doesNotKeepAUnitInUseThatIsGivenBack() {
        passUntil(at(1));
        asService()
                .body(Map.of("calendarGroup", desk, "unitIds", units))
                .post("/v1/unit-retirements")
                .then()
                .statusCode(409);
        step(guest, booking, "check-out").then().statusCode(200);

        asService()
                .body(Map.of("calendarGroup", desk, "unitIds", units))
                .post("/v1/unit-retirements")
                .then()
                .statusCode(204);
        ask(someone(), 8, 9).then().statusCode(409);
    }
}
