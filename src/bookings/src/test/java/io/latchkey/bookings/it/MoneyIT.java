package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MoneyIT extends ServiceIT {

    @Test
    @DisplayName("R25 money for a hold that expired and was sold goes back; there is no second booking")
    void returnsLateMoney() {
        UUID late = someone();
        UUID lucky = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath expired = book(late, home, day(10), day(12));
        Instant deadline = Instant.parse(expired.getString("holdExpiresAt"));
        pass(Duration.ofMinutes(15));
        JsonPath sold = confirmed(lucky, home, day(10), day(12));

        payment("authorized", expired, deadline.plusSeconds(1), Map.of());

        assertEquals("EXPIRED", state(late, expired));
        assertEquals(0, payments.captures(paymentOf(expired)));
        assertEquals("CONFIRMED", state(lucky, sold));
        eventually("the late money is voided", () -> payments.cancels(paymentOf(expired)) >= 1);
    }

    @Test
    @DisplayName("R25 money that was captured after all is refunded whole, once")
    void refundsMoneyThatWasCapturedTooLate() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = book(guest, home, day(10), day(12));
        step(guest, booking, "withdraw").then().statusCode(200);

        payment("captured", booking);
        payment("captured", booking);

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.LATE_MONEY, settlement.reason());
        assertEquals(booking.getInt("total.amountMinor"), settlement.refund().amountMinor());
        assertEquals("CANCELLED", state(guest, booking));
    }

    @Test
    void takesMoneyThatWasInTimeAlthoughTheNewsIsLate() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()).onRequest());
        JsonPath booking = book(guest, home, day(10), day(12));

        payment("authorized", booking);

        assertEquals("REQUESTED", state(guest, booking));
    }

    @Test
    @DisplayName("R26 an authorization that ran out is never captured; the guest is asked to pay again")
    void asksForMoneyAgainWhenTheAuthorizationRanOut() {
        UUID guest = someone();
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = book(guest, home, day(10), day(12));
        payment("authorized", booking);
        payment("expired", booking);
        assertEquals("REQUESTED", state(guest, booking));

        step(host, booking, "accept").then().statusCode(200);

        assertEquals(0, payments.captures(paymentOf(booking)));
        assertEquals("AWAITING_PAYMENT", state(guest, booking));
        payment("authorized", booking);
        assertEquals("ACCEPTED", state(guest, booking));
        assertEquals(1, payments.captures(paymentOf(booking)));
        payment("captured", booking);
        assertEquals("CONFIRMED", state(guest, booking));
    }

    @Test
    void asksOnceMoreAfterARefusedCaptureAndThenExpires() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = book(guest, home, day(10), day(12));
        payment("authorized", booking);
        payment("capture-refused", booking);
        assertEquals("AWAITING_PAYMENT", state(guest, booking));
        askQuote(someone(), home, "NIGHT", day(10), day(12)).then().statusCode(409);

        payment("authorized", booking);
        payment("capture-refused", booking);
        assertEquals("EXPIRED", state(guest, booking));
        book(someone(), home, day(10), day(12));
    }

    @Test
    @DisplayName("R27 what payments tells again, late or in another order has its effect once")
    void takesRepeatedAndReorderedNewsOnce() {
        UUID guest = someone();
        UUID home = publish(Listings.aHome(someone(), someone()));
        JsonPath booking = book(guest, home, day(10), day(12));

        payment("captured", booking);
        payment("authorized", booking);
        for (int i = 0; i < 5; i++) {
            payment("captured", booking);
            payment("authorized", booking);
            payment("voided", booking);
            payment("capture-refused", booking);
        }

        assertEquals("CONFIRMED", state(guest, booking));
        assertEquals("HELD", read(guest, booking).getString("escrow.state"));
        assertNull(payments.settlement(paymentOf(booking)));
    }
}
