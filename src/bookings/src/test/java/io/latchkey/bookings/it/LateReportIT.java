package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a report keeps the host from renting out, and how the host gets out of it. */
@QuarkusTest
class LateReportIT extends ServiceIT {

    @Inject
    Database database;

    private UUID host;
    private UUID guest;
    private UUID car;
    private Instant noon;
    private JsonPath booking;

    /** Driven from noon to four, and begun. */
    @BeforeEach
    void aCarIsDriven() {
        host = someone();
        guest = someone();
        car = publish(Listings.aDeskPool(someone(), host, 1));
        noon = Instant.parse(day(3) + "T12:00:00Z");
        String quote = ask(0, 4).then().statusCode(201).extract().path("id");
        booking = askBooking(guest, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
        passUntil(at(1));
        step(guest, booking, "check-in").then().statusCode(200);
    }

    private Instant at(int hour) {
        return noon.plusSeconds(hour * 3600L);
    }

    private Response ask(int from, int to) {
        return askQuote(guest, car, "HOUR", at(from), at(to));
    }

    private Response report(UUID person, Instant until) {
        return as(person)
                .body(Map.of("until", until.toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/report-late");
    }

    @Test
    void guestKeepsAUnitForTwoDaysAndTheHostForAMonthAtMost() {
        report(guest, at(4 + 48).plusSeconds(1)).then().statusCode(400);
        report(guest, at(4 + 48)).then().statusCode(200);
        report(host, at(4 + 31 * 24).plusSeconds(1)).then().statusCode(400);
        report(host, at(4 + 31 * 24)).then().statusCode(200);
    }

    @Test
    void hostIsToldThoughNobodyElseIsWaiting() {
        report(guest, at(30)).then().statusCode(200);

        List<String> told = database.list(
                row -> row.getString(1),
                "SELECT CAST(data AS json) ->> 'by' FROM event WHERE type = 'io.latchkey.booking.report-late' AND subject = ?"
                        + " AND CAST(data AS json) ->> 'hostId' = ?",
                booking.getString("id"),
                host.toString());
        assertEquals(List.of("GUEST"), told);
    }

    @Test
    void hostShortensItAtAnyTime() {
        report(host, at(10 * 24)).then().statusCode(200);
        passUntil(at(3 * 24));
        ask(5 * 24, 5 * 24 + 2).then().statusCode(409);
        report(guest, at(4 * 24)).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        report(host, at(11 * 24)).then().statusCode(409).body("type", endsWith("/illegal-transition"));

        report(host, at(4 * 24)).then().statusCode(200);

        ask(5 * 24, 5 * 24 + 2).then().statusCode(201);
        report(host, at(4 * 24)).then().statusCode(409);
    }
}
