package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Changes at the same instant as each other and as new bookings: one wins, the others are told. */
@QuarkusTest
class ChangeRaceIT extends ChangesIT {

    @Test
    void oneOfAChangeAndTenGuestsGetsTheNight() throws Exception {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = proposed(guest, booking, day(10), day(13));
        List<Callable<Response>> all = new ArrayList<>(List.of(() -> accept(host, change)));
        for (int i = 0; i < 10; i++) {
            UUID other = someone();
            String quote = quote(other, home, day(12), day(13));
            all.add(() -> askBooking(other, quote));
        }

        List<Response> answers = AtOnce.run(all);

        assertEquals(1, answers.stream().filter(one -> one.statusCode() < 300).count());
        assertEquals(10, answers.stream().filter(one -> one.statusCode() == 409).count());
    }

    @Test
    void isAcceptedOnceAndNeverBesideItsWithdrawal() throws Exception {
        JsonPath booking = confirmed(guest, home, day(10), day(13));
        JsonPath change = proposed(guest, booking, day(10), day(12));

        List<Response> answers = AtOnce.run(List.of(
                () -> accept(host, change),
                () -> accept(host, change),
                () -> end(guest, change, "withdraw"),
                () -> accept(host, change)));

        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 200).count());
        boolean applied = read(change).getString("state").equals("APPLIED");
        assertEquals(applied ? 1 : 0, payments.settlements(paymentOf(booking)).size());
    }

    @Test
    void endsWithItsBookingOrIsAppliedBeforeAndNeverKeepsMoneyTwice() throws Exception {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));
        payment("authorized", change);

        AtOnce.run(List.<Callable<Object>>of(() -> step(host, booking, "cancel").statusCode(), () -> {
            payment("captured", change);
            return null;
        }));

        assertEquals("CANCELLED", state(guest, booking));
        assertEquals(
                change.getLong("difference.amountMinor"),
                payments.settlement(paymentOf(change)).refund().amountMinor());
        assertEquals(
                booking.getLong("total.amountMinor"),
                payments.settlement(paymentOf(booking)).refund().amountMinor());
        confirmed(someone(), home, day(10), day(13));
    }
}
