package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guest's bank takes money back that is held, and the dispute about it is lost. */
@QuarkusTest
class ChargedBackIT extends ClaimWorld {

    private void lose(JsonPath booking, long minor) {
        payment(
                "dispute-lost",
                booking,
                clock.instant(),
                Map.of("disputeId", ids.next().toString(), "amount", euros(minor), "fromEscrow", euros(minor)));
    }

    private void release(JsonPath booking) {
        passUntil(start(booking).plus(Duration.ofHours(24)));
        eventually("the stay is released", () -> payments.settlement(paymentOf(booking)) != null);
        settled(booking, payments.settlement(paymentOf(booking)));
    }

    @Test
    void whatIsLeftIsReleasedAndPaysAClaim() {
        JsonPath booking = aStayThatHasBegun();
        lose(booking, 4_000);

        release(booking);

        Settlement released = payments.settlement(paymentOf(booking));
        assertEquals(total(booking) - 4_000, released.total().amountMinor());
        assertEquals("RELEASED", read(guest, booking).getString("escrow.state"));
        assertEquals(4_000, read(guest, booking).getInt("escrow.chargedBack.amountMinor"));
        JsonPath claim = aProblem(booking, 2_000L);
        say(host, claim, "accept", Map.of("amount", euros(2_000))).then().statusCode(200);
        assertEquals(
                2_000,
                payments.takeBacks(paymentOf(booking)).getFirst().amount().amountMinor());
    }

    @Test
    void nothingIsLeftToWaitForWhereTheBankHasTakenAll() {
        JsonPath booking = aStayThatHasBegun();

        lose(booking, total(booking));

        assertEquals("CHARGED_BACK", read(guest, booking).getString("escrow.state"));
        step(guest, booking, "check-out").then().statusCode(200).body("state", equalTo("COMPLETED"));
        assertNull(payments.settlement(paymentOf(booking)));
    }

    @Test
    void whatWasPutOffForAClaimFitsIntoWhatIsLeft() {
        JsonPath booking = aStayThatHasBegun();
        JsonPath claim = aProblem(booking, null);
        step(guest, booking, "check-out").then().statusCode(200);
        lose(booking, 4_000);

        say(guest, claim, "withdraw", "").then().statusCode(200);

        assertEquals(
                total(booking) - 4_000,
                payments.settlement(paymentOf(booking)).total().amountMinor());
    }
}
