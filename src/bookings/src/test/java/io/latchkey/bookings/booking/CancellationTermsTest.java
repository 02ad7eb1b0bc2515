package io.latchkey.bookings.booking;

import static io.latchkey.bookings.booking.Bookings.ENDS;
import static io.latchkey.bookings.booking.Bookings.STARTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.pricing.Refund;
import io.latchkey.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nights at 100.00, FLEXIBLE: an hour before the start the guest would lose the first of them. */
class CancellationTermsTest {

    private static final Instant LATE = STARTS.minus(Duration.ofHours(1));

    private static Refund refund(BookingState state, Actor by, Instant at) {
        return refund(Bookings.in(state), by, at);
    }

    private static Refund refund(Booking booking, Actor by, Instant at) {
        return CancellationTerms.refund(booking, euros(0), by, at);
    }

    private static Money euros(long minor) {
        return Money.of(minor, "EUR");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_PAYMENT", "REQUESTED"})
    void everythingComesBackWhereNothingWasCharged(BookingState state) {
        assertEquals(euros(200_00), refund(state, Actor.GUEST, LATE).total());
        assertEquals(euros(0), refund(state, Actor.GUEST, LATE).hostKeeps());
    }

    @Test
    void thePolicyDecidesOnceTheMoneyIsTaken() {
        assertEquals(
                euros(100_00), refund(BookingState.CONFIRMED, Actor.GUEST, LATE).total());
        assertEquals(
                euros(100_00), refund(BookingState.ACCEPTED, Actor.GUEST, LATE).hostKeeps());
    }

    @Test
    void whatWasNotUsedComesBackWhereTheHostEndsTheStay() {
        Instant firstMorning = STARTS.plus(Duration.ofHours(19));
        assertEquals(
                euros(100_00),
                refund(BookingState.IN_PROGRESS, Actor.HOST, firstMorning).total());
        assertEquals(
                euros(0),
                refund(BookingState.IN_PROGRESS, Actor.GUEST, firstMorning).total());
        Instant firstEvening = STARTS.plus(Duration.ofHours(4));
        assertEquals(
                euros(200_00),
                refund(BookingState.IN_PROGRESS, Actor.HOST, firstEvening).total());
        Instant lastMorning = ENDS.minus(Duration.ofHours(1));
        assertEquals(
                euros(0),
                refund(BookingState.IN_PROGRESS, Actor.HOST, lastMorning).total());
    }

    @Test
    void whoCameBeforeTheStartLeavesAStayThatHasBegun() {
        Booking booking = Bookings.anInstantBookingUnder("CAR");
        Bookings.after(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS, Bookings.BOOKED);
        Bookings.after(booking, BookingStep.CONFIRM, Actor.PAYMENTS, Bookings.BOOKED);
        assertEquals(euros(150_00), refund(booking, Actor.GUEST, LATE).total());
        Bookings.after(booking, BookingStep.CHECK_IN, Actor.GUEST, LATE.minus(Duration.ofHours(1)));

        assertEquals(euros(0), refund(booking, Actor.GUEST, LATE).total());
        Bookings.after(booking, BookingStep.CHECK_OUT, Actor.GUEST, LATE);
        assertEquals(euros(0), refund(booking, Actor.GUEST, LATE).total());
        assertEquals(euros(200_00), refund(booking, Actor.HOST, LATE).total());
    }

    @Test
    void everythingComesBackWhereTheHostCancels() {
        assertEquals(
                euros(200_00), refund(BookingState.CONFIRMED, Actor.HOST, LATE).total());
    }
}
