package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.kernel.money.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingIT extends ServiceIT {

    private final UUID host = UUID.fromString("0191a000-0000-7000-8000-000000000001");

    @Test
    void confirmsAnInstantBookingOnceTheMoneyIsInEscrow() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host));

        JsonPath booking = book(guest, home, day(10), day(12));

        assertEquals("AWAITING_PAYMENT", booking.getString("state"));
        var order = payments.order(paymentOf(booking));
        assertEquals(Money.of(23_200, "EUR"), order.amount());
        assertEquals(booking.getInt("total.amountMinor"), order.amount().amountMinor());

        payment("authorized", booking);
        assertEquals("ACCEPTED", state(guest, booking));
        assertEquals(1, payments.captures(paymentOf(booking)));

        payment("captured", booking);
        as(guest)
                .get("/v1/bookings/" + booking.getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("CONFIRMED"))
                .body("escrow.state", equalTo("HELD"))
                .body("escrow.captured.amountMinor", equalTo(23_200))
                .body("holdExpiresAt", nullValue());
    }

    @Test
    void asksTheHostWhenTheListingIsOnRequest() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = book(guest, home, day(10), day(12));

        payment("authorized", booking);
        assertEquals("REQUESTED", state(host, booking));
        assertEquals(0, payments.captures(paymentOf(booking)));

        step(host, booking, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        assertEquals(1, payments.captures(paymentOf(booking)));
        payment("captured", booking);
        assertEquals("CONFIRMED", state(host, booking));
        step(host, booking, "accept")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/illegal-transition"))
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void voidsWhatIsDeclinedOrWithdrawn() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath declined = book(guest, home, day(10), day(12));
        payment("authorized", declined);
        step(host, declined, "decline").then().statusCode(200).body("state", equalTo("DECLINED"));
        assertEquals(1, payments.cancels(paymentOf(declined)));

        JsonPath withdrawn = book(guest, home, day(10), day(12));
        payment("authorized", withdrawn);
        step(guest, withdrawn, "withdraw").then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertEquals(1, payments.cancels(paymentOf(withdrawn)));
        book(guest, home, day(10), day(12));
    }

    @Test
    void refundsExactlyWhatTheCancellationQuoteShowed() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).policy("FIRM"));
        JsonPath booking = confirmed(guest, home, day(20), day(24));
        pass(Duration.ofHours(25));

        int shown = as(guest)
                .get("/v1/bookings/" + booking.getString("id") + "/cancellation-quote")
                .then()
                .statusCode(200)
                .body("policy", equalTo("FIRM"))
                .body("lines.code", contains("STAY", "GUEST_FEE", "TAX"))
                .extract()
                .path("refund.amountMinor");
        as(guest)
                .body(Map.of("reason", "ill"))
                .post("/v1/bookings/" + booking.getString("id") + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("ill"));

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(shown, settlement.refund().amountMinor());
        assertEquals(Settlement.Reason.CANCELLATION, settlement.reason());
        assertEquals(booking.getInt("total.amountMinor"), settlement.total().amountMinor());

        settled(booking, settlement);
        assertEquals("PARTLY_REFUNDED", read(guest, booking).getString("escrow.state"));
    }

    @Test
    void givesEverythingBackWhenTheHostCancels() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), host).policy("NON_REFUNDABLE"));
        JsonPath booking = confirmed(guest, home, day(3), day(5));

        step(host, booking, "cancel").then().statusCode(200);

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(booking.getInt("total.amountMinor"), settlement.refund().amountMinor());
        assertEquals(0, settlement.release().size());
    }
}
