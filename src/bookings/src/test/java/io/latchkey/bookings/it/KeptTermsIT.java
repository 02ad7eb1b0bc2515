package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the host changes, closes or pauses after a booking does not stand in the way of changing that booking. */
@QuarkusTest
class KeptTermsIT extends ChangesIT {

    private Listings offer() {
        return Listings.aHome(home, host);
    }

    @Test
    void letsAPartyExtendAndShortenItsStayThatWouldBeTooLargeByNow() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        JsonPath larger = accepted(host, proposed(guest, booking, Map.of("guests", 4)));
        assertEquals("APPLIED", larger.getString("state"));
        publish(offer().version(2).terms(terms -> terms.put("capacity", 2)));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(2)));
        step(guest, booking, "check-in").then().statusCode(200);

        paid(accepted(host, proposed(guest, booking, from, from.plusDays(5))));
        accepted(host, proposed(guest, booking, from, from.plusDays(3)));

        assertEquals(from.plusDays(3).toString(), read(guest, booking).getString("to"));
    }

    @Test
    void asksOnlyWhetherNewNightsAreOpen() {
        JsonPath booking = confirmed(guest, home, day(10), day(15));
        close(day(11), day(12));
        close(day(17), day(18));

        assertEquals(
                "APPLIED",
                accepted(host, proposed(guest, booking, day(10), day(14))).getString("state"));
        propose(guest, booking, day(10), day(18))
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("CLOSED_BY_HOST"));
        proposed(guest, booking, day(10), day(17));
    }

    @Test
    void changesBookingsOfAPausedListing() {
        JsonPath booking = confirmed(guest, home, day(10), day(15));
        publish(offer().version(2).state("PAUSED"));
        askQuote(someone(), home, "NIGHT", day(20), day(22)).then().statusCode(409);

        assertEquals(
                "APPLIED",
                accepted(host, proposed(guest, booking, day(10), day(14))).getString("state"));
        paid(accepted(guest, proposed(host, booking, day(10), day(16))));
        assertEquals(day(16).toString(), read(guest, booking).getString("to"));
    }

    private void close(LocalDate from, LocalDate to) {
        as(host).body(Map.of(
                        "state", "CLOSED", "ranges", List.of(Map.of("from", from.toString(), "to", to.toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(201);
    }

    private JsonPath proposed(UUID person, JsonPath booking, Map<String, ?> party) {
        Map<String, Object> wish = new HashMap<>(party);
        wish.put("from", booking.getString("from"));
        wish.put("to", booking.getString("to"));
        return propose(person, booking, wish).then().statusCode(201).extract().jsonPath();
    }
}
