package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.escrow.Owed;
import io.latchkey.bookings.escrow.Settlement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A stay too far away to hold money until then: the guest's card is kept, and charged near the start. */
@QuarkusTest
class ChargedLaterIT extends ServiceIT {

    private static final int FAR = 200;

    private UUID guest;
    private UUID host;

    @BeforeEach
    void meet() {
        guest = someone();
        host = someone();
    }

    @Test
    void isAgreedWithACardThatIsKeptAndConfirmedOnceItIsCharged() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host)));

        JsonPath waiting = read(guest, booking);
        assertEquals("ACCEPTED", waiting.getString("state"));
        assertEquals("SCHEDULED", waiting.getString("escrow.state"));
        assertEquals(chargeAt(booking).toString(), waiting.getString("escrow.chargeAt"));
        assertEquals(1, payments.captures(paymentOf(booking)));
        assertEquals(
                Instant.parse(booking.getString("startsAt")),
                payments.order(paymentOf(booking)).startsAt());

        payment("captured", booking);

        assertEquals("CONFIRMED", state(guest, booking));
        assertNull(read(guest, booking).getString("escrow.chargeAt"));
    }

    @Test
    void asksTheHostBeforeTheCardIsCharged() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host).onRequest()));
        assertEquals("REQUESTED", state(guest, booking));
        assertEquals(0, payments.captures(paymentOf(booking)));

        step(host, booking, "accept").then().statusCode(200);

        assertEquals("ACCEPTED", state(guest, booking));
        assertEquals(1, payments.captures(paymentOf(booking)));
    }

    @Test
    void showsWhenARefusedCardIsChargedAgain() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host)));
        Instant again = chargeAt(booking).plus(Duration.ofDays(2));

        payment("charge-declined", booking, clock.instant(), Map.of("chargeAt", again.toString()));

        assertEquals("ACCEPTED", state(guest, booking));
        assertEquals(again.toString(), read(guest, booking).getString("escrow.chargeAt"));
    }

    @Test
    void asksForMoneyOnceMoreWhenTheCardWasRefusedOnAllDates() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host)));

        payment("capture-refused", booking);

        assertEquals("AWAITING_PAYMENT", state(guest, booking));
        payment("authorized", booking);
        payment("captured", booking);
        assertEquals("CONFIRMED", state(guest, booking));
    }

    @Test
    void endsAtTheStartWhereTheMoneyHasNotCome() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host)));

        passUntil(Instant.parse(booking.getString("startsAt")));

        eventually("the booking expires", () -> "EXPIRED".equals(state(guest, booking)));
        assertEquals(1, payments.cancels(paymentOf(booking)));
        payment("captured", booking);
        assertEquals(
                booking.getLong("total.amountMinor"),
                payments.settlement(paymentOf(booking)).refund().amountMinor());
    }

    @Test
    void chargesNothingWhereThePolicyGivesEverythingBack() {
        UUID home = publish(Listings.aHome(someone(), host).policy("FLEXIBLE"));
        JsonPath booking = scheduled(home);

        step(guest, booking, "cancel").then().statusCode(200);

        assertEquals(1, payments.cancels(paymentOf(booking)));
        assertNull(payments.charged(paymentOf(booking)));
        payment("voided", booking);
        assertEquals("VOIDED", read(guest, booking).getString("escrow.state"));
        book(someone(), home, day(FAR), day(FAR + 2));
    }

    @Test
    void chargesNothingWhenTheHostCancels() {
        JsonPath booking = scheduled(publish(Listings.aHome(someone(), host).policy("NON_REFUNDABLE")));

        step(host, booking, "cancel").then().statusCode(200);

        assertEquals(1, payments.cancels(paymentOf(booking)));
        assertNull(payments.charged(paymentOf(booking)));
    }

    @Test
    void chargesOnlyWhatThePolicyKeepsOfACancelledStay() {
        JsonPath booking = cancelledWithoutRefund(Listings.aHome(someone(), host));
        Owed owed = payments.charged(paymentOf(booking));
        assertEquals(booking.getLong("total.amountMinor"), owed.amount().amountMinor());
        assertEquals(0, payments.cancels(paymentOf(booking)));

        payment("captured", booking, clock.instant(), Map.of("amount", owed.amount()));

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(Settlement.Reason.CANCELLATION, settlement.reason());
        assertTrue(settlement.refund().isZero());
        assertEquals(owed.split(), settlement.release());
        settled(booking, settlement);
        assertEquals("RELEASED", read(guest, booking).getString("escrow.state"));
        assertEquals("CANCELLED", state(guest, booking));
    }

    @Test
    void givesTheRestBackWhenAllWasTakenJustBeforeTheGuestCancelled() {
        JsonPath booking =
                cancelledWithoutRefund(Listings.aHome(someone(), host).deposit(5_000, "EUR"));
        Owed owed = payments.charged(paymentOf(booking));

        payment("captured", booking);

        Settlement settlement = payments.settlement(paymentOf(booking));
        assertEquals(owed.split(), settlement.release());
        assertEquals(owed.amount(), settlement.total());
        assertEquals("HELD", read(guest, booking).getString("escrow.state"));
        assertEquals("RETURNED", read(guest, booking).getString("securityDeposit.state"));
    }

    @Test
    void takesNoDepositForAStayThatWasGivenUp() {
        JsonPath booking =
                cancelledWithoutRefund(Listings.aHome(someone(), host).deposit(5_000, "EUR"));
        Owed owed = payments.charged(paymentOf(booking));
        assertEquals(booking.getLong("total.amountMinor"), owed.amount().amountMinor());

        payment("captured", booking, clock.instant(), Map.of("amount", owed.amount()));

        assertEquals("NONE", read(guest, booking).getString("securityDeposit.state"));
        assertEquals(owed.amount(), payments.settlement(paymentOf(booking)).total());
    }

    @Test
    void letsGoOfWhatIsOwedWhenTheCardIsRefusedForGood() {
        JsonPath booking = cancelledWithoutRefund(Listings.aHome(someone(), host));

        payment("capture-refused", booking);

        assertEquals("CANCELLED", state(guest, booking));
        assertEquals(1, payments.cancels(paymentOf(booking)));
        assertNull(payments.settlement(paymentOf(booking)));
    }

    @Test
    @DisplayName("R26 the host has to answer 12 h before the guest's bank lets the money go")
    void asksTheHostWhileTheBankHoldsTheMoney() {
        JsonPath booking = book(guest, publish(Listings.aHome(someone(), host).onRequest()), day(10), day(12));
        Instant captureBefore = clock.instant().plus(Duration.ofHours(20));
        payment("authorized", booking, clock.instant(), Map.of("captureBefore", captureBefore.toString()));
        assertEquals("REQUESTED", state(guest, booking));

        passUntil(captureBefore.minus(Duration.ofHours(12)));

        eventually("the request expires", () -> "EXPIRED".equals(state(guest, booking)));
        assertEquals(1, payments.cancels(paymentOf(booking)));
    }

    private JsonPath scheduled(UUID home) {
        JsonPath booking = book(guest, home, day(FAR), day(FAR + 2));
        payment(
                "scheduled",
                booking,
                clock.instant(),
                Map.of("chargeAt", chargeAt(booking).toString()));
        return booking;
    }

    private JsonPath cancelledWithoutRefund(Listings home) {
        JsonPath booking = scheduled(publish(home.policy("NON_REFUNDABLE")));
        pass(Duration.ofHours(25)); // of grace
        step(guest, booking, "cancel").then().statusCode(200);
        return booking;
    }

    private static Instant chargeAt(JsonPath booking) {
        return Instant.parse(booking.getString("startsAt")).minus(Duration.ofDays(7));
    }
}
