package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.kernel.id.BookingId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A coupon may leave nothing to pay: there is no payment then, and all else is as ever. */
@QuarkusTest
class FreeBookingIT extends CouponWorld {

    private JsonPath freeBooking() {
        make(Map.of("code", "SUMMER26", "basisPoints", 10_000)).then().statusCode(201);
        return booked(guest, 10, 12);
    }

    private long orders(JsonPath booking) {
        return payments.ordersFor(List.of(BookingId.of(booking.getString("id"))));
    }

    @Test
    void isConfirmedAtOnceAndNothingIsOrderedFromPayments() {
        JsonPath booking = freeBooking();

        assertEquals("CONFIRMED", booking.getString("state"));
        assertEquals(0, booking.getInt("total.amountMinor"));
        assertNull(booking.getString("paymentId"));
        assertEquals("NONE", booking.getString("escrow.state"));
        assertEquals(0, orders(booking));
    }

    @Test
    void isAskedForWhereTheHostHasTheLastWord() {
        home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = freeBooking();
        assertEquals("REQUESTED", booking.getString("state"));

        step(host, booking, "accept").then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void givesTheCouponBackWhenTheHostDeclines() {
        home = publish(Listings.aHome(someone(), host).onRequest());
        String coupon = make(Map.of("code", "SUMMER26", "amount", Map.of("amountMinor", 90_000, "currency", "EUR")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking = booked(guest, 10, 12);

        step(host, booking, "decline").then().statusCode(200).body("state", equalTo("DECLINED"));

        assertEquals(0, uses(coupon));
    }

    @Test
    void isCancelledWithoutAnythingToGiveBack() {
        JsonPath booking = freeBooking();

        as(guest)
                .get("/v1/bookings/" + booking.getString("id") + "/cancellation-quote")
                .then()
                .statusCode(200)
                .body("refund.amountMinor", equalTo(0));
        step(guest, booking, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        book(someone(), home, day(10), day(12));
    }

    @Test
    void asksForMoneyOnlyOnceAChangeCostsSome() {
        JsonPath booking = freeAtFirst();
        JsonPath supplement = longer(booking);

        JsonPath changed = read(guest, booking);
        assertEquals("HELD", changed.getString("escrow.state"));
        assertEquals(11_600, changed.getInt("escrow.captured.amountMinor"));
        step(guest, booking, "cancel").then().statusCode(200);
        assertEquals(11_600, payments.settlement(paymentOf(supplement)).refund().amountMinor());
    }

    @Test
    void withholdsWhatOnlyAChangeHasCostForAProblem() {
        JsonPath booking = freeAtFirst();
        JsonPath supplement = longer(booking);
        passUntil(Instant.parse(booking.getString("startsAt")).plusSeconds(60));
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));

        JsonPath claim = as(guest)
                .header("Idempotency-Key", someone().toString())
                .body(Map.of("kind", "PROBLEM", "text", "14 degrees in the evening"))
                .post("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .statusCode(201)
                .body("withheld.amountMinor", equalTo(11_600))
                .extract()
                .jsonPath();

        assertEquals(
                claim.getString("id"), payments.frozen(paymentOf(supplement)).toString());
        as(guest)
                .body("")
                .post("/v1/claims/" + claim.getString("id") + "/withdraw")
                .then()
                .statusCode(200);
        assertNull(payments.frozen(paymentOf(supplement)));
    }

    /** Two nights for nothing. */
    private JsonPath freeAtFirst() {
        make(Map.of("code", "SUMMER26", "amount", Map.of("amountMinor", 20_000, "currency", "EUR")))
                .then()
                .statusCode(201);
        return booked(guest, 10, 12);
    }

    /** A third night, paid for. */
    private JsonPath longer(JsonPath booking) {
        JsonPath change = as(guest)
                .header("Idempotency-Key", someone().toString())
                .body(Map.of("from", day(10).toString(), "to", day(13).toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/changes")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath asked = as(host).post("/v1/changes/" + change.getString("id") + "/accept")
                .jsonPath();
        payment("authorized", asked);
        payment("captured", asked);
        return asked;
    }

    @Test
    void beginsAndEndsByTheClock() {
        JsonPath booking = freeBooking();

        passUntil(Instant.parse(booking.getString("startsAt")));
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));
        passUntil(Instant.parse(booking.getString("endsAt")));
        eventually("the stay ends", () -> state(guest, booking).equals("COMPLETED"));
        as(guest)
                .get("/v1/bookings/" + booking.getString("id"))
                .then()
                .body("paymentId", nullValue())
                .body("escrow.released.amountMinor", equalTo(0));
    }

    @Test
    void asksForTheDepositAloneAndGivesItBack() {
        home = publish(Listings.aHome(someone(), host).deposit(50_000, "EUR"));
        JsonPath booking = freeBooking();
        assertEquals("AWAITING_PAYMENT", booking.getString("state"));
        assertEquals(50_000, payments.order(paymentOf(booking)).amount().amountMinor());
        payment("authorized", booking);
        payment("captured", booking);
        assertEquals("CONFIRMED", state(guest, booking));

        step(guest, booking, "cancel").then().statusCode(200).body("securityDeposit.state", equalTo("RETURNED"));

        assertNull(payments.settlement(paymentOf(booking)));
    }
}
