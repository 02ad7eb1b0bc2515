package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeIT extends ChangesIT {

    @Test
    @DisplayName("R22 a booking that was moved leaves its old dates to be listed, held and booked at once")
    void freesTheOldDatesOfAMove() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));

        JsonPath change = accepted(host, proposed(guest, booking, day(20), day(22)));

        assertEquals("APPLIED", change.getString("state"));
        assertEquals(day(20).toString(), read(guest, booking).getString("from"));
        assertEquals(0, payments.settlements(paymentOf(booking)).size());
        askQuote(someone(), home, "NIGHT", day(20), day(22)).then().statusCode(409);
        confirmed(someone(), home, day(10), day(12));
    }

    @Test
    @DisplayName("R22 extending a booking over its own end does not conflict with itself")
    void extendsWithoutStandingInItsOwnWay() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));

        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));

        assertEquals("AWAITING_PAYMENT", change.getString("state"));
        assertEquals(day(12).toString(), read(guest, booking).getString("to"));
        askQuote(someone(), home, "NIGHT", day(12), day(13)).then().statusCode(409);
        assertEquals(
                change.getLong("difference.amountMinor"),
                payments.order(paymentOf(change)).amount().amountMinor());

        payment("authorized", change);
        assertEquals(1, payments.captures(paymentOf(change)));
        payment("captured", change);

        JsonPath extended = read(guest, booking);
        assertEquals("APPLIED", read(change).getString("state"));
        assertEquals("CONFIRMED", extended.getString("state"));
        assertEquals(day(13).toString(), extended.getString("to"));
        assertEquals(change.getLong("total.amountMinor"), extended.getLong("total.amountMinor"));
        assertEquals(change.getLong("total.amountMinor"), extended.getLong("escrow.captured.amountMinor"));
        askQuote(someone(), home, "NIGHT", day(12), day(13)).then().statusCode(409);
        askQuote(someone(), home, "NIGHT", day(13), day(14)).then().statusCode(201);
    }

    @Test
    void decidesAgainWhenItIsAccepted() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = proposed(guest, booking, day(11), day(14));
        confirmed(someone(), home, day(13), day(14));

        accept(host, change).then().statusCode(409).body("type", endsWith("/not-available"));

        assertEquals("PROPOSED", read(change).getString("state"));
        end(guest, change, "withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        JsonPath other = proposed(guest, booking, day(11), day(13));
        end(host, other, "decline").then().statusCode(200).body("state", equalTo("DECLINED"));
        assertEquals(day(10).toString(), read(guest, booking).getString("from"));
        as(guest)
                .get("/v1/bookings/" + booking.getString("id") + "/changes?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("DECLINED"));
    }

    @Test
    void changesOnlyTheEndOfAStayInProgress() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(2)));
        step(guest, booking, "check-in").then().statusCode(200);

        propose(guest, booking, from.plusDays(1), from.plusDays(4))
                .then()
                .statusCode(409)
                .body("type", endsWith("/change-not-possible"));
        JsonPath longer = accepted(host, proposed(guest, booking, from, from.plusDays(5)));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(24)));
        eventually("the stay is released", () -> payments.settlement(paymentOf(booking)) != null);
        paid(longer);
        assertEquals(from.plusDays(5).toString(), read(guest, booking).getString("to"));
        Settlement late = payments.settlement(paymentOf(longer));
        assertEquals(Settlement.Reason.RELEASE, late.reason());
        assertEquals(longer.getLong("difference.amountMinor"), late.total().amountMinor());
    }

    @Test
    void namesTheNearestStaysAsIfTheBookingWereNotInItsOwnWay() {
        JsonPath booking = confirmed(guest, home, day(40), day(43));
        confirmed(someone(), home, day(32), day(39));
        confirmed(someone(), home, day(44), day(48));

        propose(guest, booking, day(42), day(45))
                .then()
                .statusCode(409)
                .body("nearest.from", contains(day(41).toString(), day(48).toString()));
        JsonPath change = proposed(guest, booking, day(41), day(44));
        end(guest, change, "withdraw").then().statusCode(200);
        propose(guest, booking, day(39), day(45))
                .then()
                .statusCode(409)
                .body("nearest.from", contains(day(26).toString(), day(48).toString()));
    }

    @Test
    void isOnlyForTheTwoSides() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        String url = "/v1/bookings/" + booking.getString("id") + "/changes";
        propose(someone(), booking, day(11), day(13)).then().statusCode(404);
        as(someone()).get(url).then().statusCode(404);
        asOperator(someone())
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("from", day(11).toString(), "to", day(13).toString()))
                .post(url)
                .then()
                .statusCode(403);
        as(guest)
                .body(Map.of("from", day(11).toString(), "to", day(13).toString()))
                .post(url)
                .then()
                .statusCode(400);

        JsonPath change = proposed(guest, booking, day(11), day(13));
        propose(host, booking, day(11), day(13)).then().statusCode(409).body("type", endsWith("/change-open"));
        String one = "/v1/changes/" + change.getString("id");
        as(someone()).get(one).then().statusCode(404);
        as(host).get(one).then().statusCode(200);
        asOperator(someone()).get(one).then().statusCode(200);
        given().get(one).then().statusCode(401);
        accept(someone(), change).then().statusCode(404);
        accept(guest, change).then().statusCode(403);
        end(guest, change, "decline").then().statusCode(403);
        end(host, change, "withdraw").then().statusCode(403);
        accept(host, change).then().statusCode(200);
        accept(host, change).then().statusCode(409).body("type", endsWith("/illegal-transition"));
    }

    @Test
    void staysInItsUnitWhereItCanAndTakesMoreOfAPool() {
        UUID desks = publish(Listings.aDeskPool(someone(), host, 3));
        Instant nine = Instant.parse(day(5) + "T09:00:00Z");
        JsonPath mine = hours(desks, guest, nine, 2);
        String unit = mine.getString("unitIds[0]");
        hours(desks, someone(), nine.plus(Duration.ofHours(2)), 2);

        JsonPath longer = paid(accepted(host, proposed(guest, mine, nine, 3, 1)));
        assertEquals(unit, read(guest, mine).getString("unitIds[0]"));
        assertEquals(
                nine.plus(Duration.ofHours(3)), Instant.parse(read(guest, mine).getString("endsAt")));

        paid(accepted(host, proposed(guest, mine, nine, 3, 2)));
        assertEquals(2, read(guest, mine).getList("unitIds").size());
        askQuote(someone(), desks, "HOUR", nine, nine.plus(Duration.ofHours(2)))
                .then()
                .statusCode(201);
        accepted(host, proposed(guest, mine, nine, 1, 2));
        assertEquals(
                longer.getLong("total.amountMinor") * 2 / 3, read(guest, mine).getLong("total.amountMinor"));
    }

    private JsonPath hours(UUID desks, UUID person, Instant from, int length) {
        String quote = askQuote(person, desks, "HOUR", from, from.plus(Duration.ofHours(length)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking =
                askBooking(person, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    private JsonPath proposed(UUID person, JsonPath booking, Instant from, int length, int units) {
        Map<String, Object> wish = Map.of(
                "from",
                from.toString(),
                "to",
                from.plus(Duration.ofHours(length)).toString(),
                "guests",
                units,
                "units",
                units);
        return propose(person, booking, wish).then().statusCode(201).extract().jsonPath();
    }
}
