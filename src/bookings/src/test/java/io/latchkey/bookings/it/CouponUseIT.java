package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often a coupon is used, and what is left when a booking comes to nothing. */
@QuarkusTest
class CouponUseIT extends CouponWorld {

    @Test
    void keepsThePriceOfAQuoteAfterTheCouponHasEnded() {
        String coupon = made(Map.of());
        String quote = quoted(guest, 10, 12);

        as(host).post("/v1/me/coupons/" + coupon + "/end")
                .then()
                .statusCode(200)
                .body("endedAt", notNullValue());
        as(host).post("/v1/me/coupons/" + coupon + "/end").then().statusCode(200);

        ask(guest, 20, 22, "SUMMER26").then().statusCode(409).body("reason", equalTo("ENDED"));
        askBooking(guest, quote).then().statusCode(201).body("total.amountMinor", equalTo(20_880));
        assertEquals(1, uses(coupon));
    }

    @Test
    void isUsedUpByBookingsNotByQuotes() {
        String coupon = made(Map.of("maxUses", 1));
        UUID loser = someone();
        String lost = quoted(loser, 15, 17);
        booked(guest, 10, 12);

        askBooking(loser, lost)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/coupon-not-valid"))
                .body("reason", equalTo("USED_UP"));
        ask(someone(), 20, 22, "SUMMER26").then().statusCode(409).body("reason", equalTo("USED_UP"));
        assertEquals(1, uses(coupon));
        book(someone(), home, day(15), day(17));
    }

    @Test
    void limitsWhatOneGuestMayUse() {
        made(Map.of("maxUsesPerGuest", 1));
        String second = quoted(guest, 20, 22);
        booked(guest, 10, 12);

        askBooking(guest, second).then().statusCode(409).body("reason", equalTo("USED_UP_BY_GUEST"));
        ask(guest, 20, 22, "SUMMER26").then().statusCode(409).body("reason", equalTo("USED_UP_BY_GUEST"));
        booked(someone(), 20, 22);
    }

    @Test
    void comesBackOnceWhenTheHostCancelsAndNotWhenTheGuestDoes() {
        String coupon = made(Map.of("maxUses", 1));
        JsonPath lost = paid(booked(guest, 10, 12));
        step(host, lost, "cancel").then().statusCode(200);
        step(host, lost, "cancel").then().statusCode(409);
        assertEquals(0, uses(coupon));

        JsonPath givenUp = paid(booked(guest, 10, 12));
        step(guest, givenUp, "cancel").then().statusCode(200);
        assertEquals(1, uses(coupon));
    }

    private JsonPath paid(JsonPath booking) {
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    @Test
    void comesBackOnceWhenABookingEndsUnpaid() {
        String coupon = made(Map.of("maxUses", 1));
        JsonPath withdrawn = booked(guest, 10, 12);
        step(guest, withdrawn, "withdraw").then().statusCode(200);
        step(guest, withdrawn, "withdraw").then().statusCode(409);
        assertEquals(0, uses(coupon));

        JsonPath expired = booked(guest, 10, 12);
        pass(Duration.ofMinutes(16));
        eventually("the hold expires", () -> "EXPIRED".equals(state(guest, expired)));
        assertEquals(0, uses(coupon));
    }

    @Test
    void comesBackWhenTheHostDeclines() {
        home = publish(Listings.aHome(someone(), host).onRequest());
        String coupon = made(Map.of("maxUses", 1));
        JsonPath asked = booked(guest, 10, 12);
        payment("authorized", asked);
        assertEquals(1, uses(coupon));

        step(host, asked, "decline").then().statusCode(200);

        assertEquals(0, uses(coupon));
    }

    @Test
    void staysUsedWhenAPaidBookingIsCancelled() {
        String coupon = made(Map.of());
        JsonPath paid = booked(guest, 10, 12);
        payment("authorized", paid);
        payment("captured", paid);

        step(guest, paid, "cancel").then().statusCode(200);

        assertEquals(1, uses(coupon));
    }
}
