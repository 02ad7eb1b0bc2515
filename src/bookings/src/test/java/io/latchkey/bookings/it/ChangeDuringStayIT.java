package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The guest is there already. */
@QuarkusTest
class ChangeDuringStayIT extends ChangesIT {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private void arrive(JsonPath booking) {
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(2)));
        step(guest, booking, "check-in").then().statusCode(200);
    }

    @Test
    void namesTheNearestEndsOfAStayInProgress() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        confirmed(someone(), home, day(8), day(10));
        arrive(booking);

        propose(guest, booking, from, from.plusDays(7))
                .then()
                .statusCode(409)
                .body("nearest.from", contains(from.toString()))
                .body("nearest.to", contains(from.plusDays(6).toString()));
    }

    @Test
    void refusesOtherDatesThatWereProposedBeforeTheGuestCame() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        passUntil(from.minusDays(1).atTime(18, 0).atZone(HELSINKI).toInstant());
        JsonPath change = proposed(guest, booking, from.plusDays(30), from.plusDays(33));
        passUntil(from.atTime(9, 0).atZone(HELSINKI).toInstant());
        step(guest, booking, "check-in").then().statusCode(200);

        accept(host, change).then().statusCode(409).body("type", endsWith("/change-not-possible"));

        assertEquals(from.toString(), read(guest, booking).getString("from"));
        assertEquals("PROPOSED", read(change).getString("state"));
        end(guest, change, "withdraw").then().statusCode(200);
        accepted(host, proposed(guest, booking, from, from.plusDays(3)));
        assertEquals(from.plusDays(3).toString(), read(guest, booking).getString("to"));
    }

    @Test
    void expiresWhenTheShorterStayWouldBeOver() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        arrive(booking);
        JsonPath change = proposed(guest, booking, from, from.plusDays(1));

        Instant end = from.plusDays(1).atTime(11, 0).atZone(HELSINKI).toInstant();
        assertEquals(end, Instant.parse(change.getString("expiresAt")));
        passUntil(end);
        accept(host, change).then().statusCode(409).body("type", endsWith("/illegal-transition"));

        assertEquals(from.plusDays(4).toString(), read(guest, booking).getString("to"));
    }
}
