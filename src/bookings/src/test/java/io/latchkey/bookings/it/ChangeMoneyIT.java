package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a change costs more is paid first, what it costs less goes back. */
@QuarkusTest
class ChangeMoneyIT extends ChangesIT {

    @Test
    void refundsAtOnceWhatAShorterStayCostsLess() {
        JsonPath booking = confirmed(guest, home, day(10), day(13));

        JsonPath change = accepted(guest, proposed(host, booking, day(10), day(12)));

        assertEquals("APPLIED", change.getString("state"));
        Settlement refund = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.CHANGE, refund.reason());
        assertEquals(-change.getLong("difference.amountMinor"), refund.refund().amountMinor());
        settled(booking, refund);
        assertEquals("HELD", read(guest, booking).getString("escrow.state"));

        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(24)));
        eventually(
                "the rest is released",
                () -> payments.settlements(paymentOf(booking)).size() == 2);
        Settlement release = payments.settlements(paymentOf(booking)).getLast();
        assertEquals(change.getLong("total.amountMinor"), release.total().amountMinor());
        assertEquals(0, release.refund().amountMinor());
    }

    @Test
    void cancelsAnExtendedBookingWithTheMoneyOfBothPayments() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = paid(accepted(host, proposed(guest, booking, day(10), day(14))));

        step(host, booking, "cancel").then().statusCode(200);

        Settlement supplement = payments.settlement(paymentOf(change));
        Settlement own = payments.settlement(paymentOf(booking));
        assertEquals(
                change.getLong("difference.amountMinor"), supplement.refund().amountMinor());
        assertEquals(booking.getLong("total.amountMinor"), own.refund().amountMinor());
    }

    @Test
    void givesUpWhatIsNotPaidInTimeAndReturnsLateMoney() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));

        pass(Duration.ofHours(24));
        eventually("the change expires", () -> read(change).getString("state").equals("EXPIRED"));

        confirmed(someone(), home, day(12), day(13));
        eventually("the payment is voided", () -> payments.cancels(paymentOf(change)) >= 1);
        payment("captured", change);
        Settlement returned = payments.settlement(paymentOf(change));
        assertEquals(Settlement.Reason.LATE_MONEY, returned.reason());
        assertEquals(change.getLong("difference.amountMinor"), returned.refund().amountMinor());
        assertEquals(day(11).toString(), read(guest, booking).getString("to"));
        assertEquals("HELD", read(guest, booking).getString("escrow.state"));
    }

    @Test
    void voidsAndReturnsWhatComesForAChangeThatTheGuestGivesUp() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(guest, proposed(host, booking, day(10), day(13)));
        assertEquals("AWAITING_PAYMENT", change.getString("state"));

        end(guest, change, "withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        askQuote(someone(), home, "NIGHT", day(12), day(13)).then().statusCode(201);
        eventually("the payment is voided", () -> payments.cancels(paymentOf(change)) >= 1);
        payment("authorized", change);
        assertEquals(0, payments.captures(paymentOf(change)));
        payment("captured", change);
        assertEquals(
                Settlement.Reason.LATE_MONEY,
                payments.settlement(paymentOf(change)).reason());
        assertEquals(day(12).toString(), read(guest, booking).getString("to"));
        proposed(guest, booking, day(10), day(11));
    }

    @Test
    void canBeWithdrawnByItsProposerUntilItIsAppliedButNotByTheHostWhoAccepted() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath dearer = accepted(guest, proposed(host, booking, day(10), day(13)));
        end(host, dearer, "withdraw").then().statusCode(200);
        JsonPath other = accepted(host, proposed(guest, booking, day(10), day(13)));
        end(host, other, "withdraw").then().statusCode(403);
        payment("authorized", other);
        end(guest, other, "withdraw").then().statusCode(200);
        payment("captured", other);

        assertEquals(
                other.getLong("difference.amountMinor"),
                payments.settlement(paymentOf(other)).refund().amountMinor());
        assertEquals(day(12).toString(), read(guest, booking).getString("to"));
    }

    @Test
    void endsWithItsBooking() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));

        step(guest, booking, "cancel").then().statusCode(200);

        assertEquals("EXPIRED", read(change).getString("state"));
        eventually("the payment is voided", () -> payments.cancels(paymentOf(change)) >= 1);
        confirmed(someone(), home, day(10), day(13));
    }

    @Test
    void asksTheGuestAgainWhoseBankRefusedTheSupplement() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath change = accepted(host, proposed(guest, booking, day(10), day(13)));
        payment("authorized", change);
        payment("capture-refused", change);
        assertEquals("AWAITING_PAYMENT", read(change).getString("state"));
        paid(change);
        assertEquals(day(13).toString(), read(guest, booking).getString("to"));
    }

    @Test
    void takesBackReleasedMoneyOfAStayMadeShorter() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        LocalDate from = day(2);
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(24)));
        eventually("the stay is released", () -> payments.settlement(paymentOf(booking)) != null);

        JsonPath shorter = accepted(host, proposed(guest, booking, from, from.plusDays(3)));

        assertTrue(payments.takeBacks(paymentOf(booking)).isEmpty());
        settled(booking, payments.settlement(paymentOf(booking)));
        var takeBack = payments.takeBacks(paymentOf(booking)).getFirst();
        assertEquals(
                -shorter.getLong("difference.amountMinor"), takeBack.amount().amountMinor());
        takenBack(booking, takeBack);
        assertEquals("PARTLY_REFUNDED", read(guest, booking).getString("escrow.state"));
    }
}
