package io.latchkey.bookings.booking;

import static io.latchkey.bookings.booking.Bookings.BOOKED;
import static io.latchkey.bookings.booking.Bookings.ENDS;
import static io.latchkey.bookings.booking.Bookings.STARTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.booking.Verdict.NotNow;
import io.latchkey.bookings.booking.Verdict.NotTheirs;
import io.latchkey.bookings.booking.Verdict.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingTest {

    /** Moments of every kind: right away, after each deadline, long after the end. */
    private static final List<Instant> MOMENTS = List.of(
            BOOKED,
            BOOKED.plus(Duration.ofMinutes(15)),
            BOOKED.plus(Duration.ofHours(24)),
            STARTS,
            STARTS.plus(Duration.ofMinutes(25)),
            ENDS,
            ENDS.plus(Duration.ofDays(100)));

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void refusesWhatTheTableDoesNotList(BookingState state) {
        for (BookingStep step : BookingStep.values()) {
            for (Actor actor : Actor.values()) {
                boolean listed = BookingTransitions.from(state)
                        .anyMatch(row -> row.step() == step && row.actors().contains(actor));
                for (Instant now : MOMENTS) {
                    Booking booking = Bookings.in(state);
                    boolean taken = booking.take(step, actor, now) instanceof Taken;
                    assertTrue(listed || !taken, state + " " + step + " by " + actor);
                    assertTrue(taken || booking.state() == state, "a refused step changes nothing");
                }
            }
        }
    }

    @Test
    void saysWhetherTheActorOrTheMomentIsWrong() {
        assertInstanceOf(
                NotTheirs.class, Bookings.in(BookingState.REQUESTED).take(BookingStep.ACCEPT, Actor.GUEST, BOOKED));
        assertInstanceOf(NotNow.class, Bookings.in(BookingState.DECLINED).take(BookingStep.ACCEPT, Actor.HOST, BOOKED));
    }

    @Test
    void asksTheHostOnlyIfTheListingIsOnRequest() {
        Booking instant = Bookings.anInstantBooking();
        instant.take(BookingStep.AUTHORIZE, Actor.PAYMENTS, BOOKED);
        assertEquals(BookingState.ACCEPTED, instant.state());

        Booking request = Bookings.aBookingOnRequest();
        request.take(BookingStep.AUTHORIZE, Actor.PAYMENTS, BOOKED);
        assertEquals(BookingState.REQUESTED, request.state());
    }

    @Test
    void holdsFor15MinutesAndNotASecondLonger() {
        Booking booking = Bookings.anInstantBooking();
        Instant expires = BOOKED.plus(Duration.ofMinutes(15));

        assertInstanceOf(NotNow.class, booking.take(BookingStep.EXPIRE, Actor.TIMER, expires.minusNanos(1)));
        assertInstanceOf(Taken.class, booking.take(BookingStep.EXPIRE, Actor.TIMER, expires));
    }

    @Test
    void waitsForTheHostNoLongerThanUntilCheckIn() {
        Booking booking = Bookings.aBookingOnRequest();
        booking.take(BookingStep.AUTHORIZE, Actor.PAYMENTS, STARTS.minus(Duration.ofHours(2)));

        assertEquals(STARTS, booking.heldUntil());
    }

    @Test
    void givesTheHostAnHourForAStayThatShouldHaveBegun() {
        Booking booking = Bookings.aBookingOnRequest();
        Instant now = STARTS.plus(Duration.ofHours(2));
        booking.take(BookingStep.AUTHORIZE, Actor.PAYMENTS, now);

        assertEquals(now.plus(Duration.ofHours(1)), booking.heldUntil());
    }

    @Test
    void expectsWhoBookedAfterTheStartFromTheConfirmationOn() {
        Booking booking = Bookings.anInstantBooking();
        Instant confirmed = STARTS.plus(Duration.ofHours(3));
        booking.take(BookingStep.AUTHORIZE, Actor.PAYMENTS, confirmed);
        booking.take(BookingStep.CONFIRM, Actor.PAYMENTS, confirmed);
        booking.take(BookingStep.START, Actor.TIMER, confirmed);
        Instant noShow = confirmed.plus(Duration.ofMinutes(25));

        assertInstanceOf(NotNow.class, booking.take(BookingStep.REPORT_NO_SHOW, Actor.HOST, noShow.minusSeconds(1)));
        assertInstanceOf(Taken.class, booking.take(BookingStep.REPORT_NO_SHOW, Actor.HOST, noShow));
    }

    @Test
    void asksForMoneyOnceMoreAfterARefusedCaptureAndThenExpires() {
        Booking booking = Bookings.in(BookingState.REQUESTED);
        Bookings.after(booking, BookingStep.ACCEPT, Actor.HOST, BOOKED);
        Bookings.after(booking, BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS, BOOKED);
        assertEquals(BookingState.AWAITING_PAYMENT, booking.state());
        assertEquals(BOOKED.plus(Duration.ofHours(24)), booking.heldUntil());

        Bookings.after(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS, BOOKED);
        assertEquals(BookingState.ACCEPTED, booking.state(), "the host is not asked twice");
        Bookings.after(booking, BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS, BOOKED);
        assertEquals(BookingState.EXPIRED, booking.state());
    }

    @Test
    void takesACheckInFromLocalMidnightOfTheArrivalDayOn() {
        Instant midnightInHelsinki = Instant.parse("2026-12-09T22:00:00Z");
        Booking booking = Bookings.in(BookingState.CONFIRMED);

        assertInstanceOf(
                NotNow.class, booking.take(BookingStep.CHECK_IN, Actor.GUEST, midnightInHelsinki.minusNanos(1)));
        assertInstanceOf(Taken.class, booking.take(BookingStep.CHECK_IN, Actor.GUEST, midnightInHelsinki));
    }

    @Test
    void isNoNoShowBefore25MinutesNorAfterACheckIn() {
        Instant late = STARTS.plus(Duration.ofMinutes(25));
        Booking booking = Bookings.in(BookingState.IN_PROGRESS);
        assertInstanceOf(NotNow.class, booking.take(BookingStep.REPORT_NO_SHOW, Actor.HOST, late.minusNanos(1)));

        Bookings.after(booking, BookingStep.CHECK_IN, Actor.GUEST, late);
        assertInstanceOf(NotNow.class, booking.take(BookingStep.REPORT_NO_SHOW, Actor.HOST, late));
    }
}
