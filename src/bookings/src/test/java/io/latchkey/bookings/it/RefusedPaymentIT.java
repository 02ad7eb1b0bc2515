package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What payments refuses for good is not waited for. */
@QuarkusTest
class RefusedPaymentIT extends ChangesIT {

    @Inject
    @All
    List<CommandListener> listeners;

    /** Payments answers a command with a no. */
    private void refuse(String method, JsonPath payment, String what) {
        String path = "/v1/payments/" + payment.getString("paymentId") + what;
        CommandRefused no =
                new CommandRefused(ids.next(), "payments", method, path, 400, new ObjectMapper().createObjectNode());
        QuarkusTransaction.requiringNew().run(() -> listeners.forEach(listener -> listener.onRefused(no)));
    }

    @Test
    void endsABookingThatNobodyCanPay() {
        JsonPath booking = book(guest, home, day(10), day(12));

        refuse("PUT", booking, "");
        refuse("PUT", booking, "");

        assertEquals("EXPIRED", state(guest, booking));
        book(someone(), home, day(10), day(12));
    }

    @Test
    void asksForTheMoneyAgainWhenThereIsNothingToCapture() {
        JsonPath booking = book(guest, home, day(10), day(12));
        payment("authorized", booking);
        assertEquals("ACCEPTED", state(guest, booking));

        refuse("POST", booking, "/capture");

        assertEquals("AWAITING_PAYMENT", state(guest, booking));
        payment("captured", booking);
        assertEquals("CONFIRMED", state(guest, booking));
    }

    @Test
    void endsAChangeWhoseSupplementNobodyCanPay() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));
        assertEquals("AWAITING_PAYMENT", change.getString("state"));

        refuse("PUT", change, "");

        assertEquals("EXPIRED", read(change).getString("state"));
        book(someone(), home, day(12), day(13));
    }

    @Test
    void ignoresRefusalsOfPaymentsItDoesNotKnow() {
        JsonPath booking = book(guest, home, day(10), day(12));

        refuse("PUT", JsonPath.from("{\"paymentId\":\"" + ids.next() + "\"}"), "");
        refuse("POST", booking, "/void");

        assertEquals("AWAITING_PAYMENT", state(guest, booking));
    }
}
