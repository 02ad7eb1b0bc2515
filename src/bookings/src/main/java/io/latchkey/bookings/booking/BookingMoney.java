package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.escrow.EscrowListener;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;

/**
 * What the money does to the booking. Money that was authorized in time gets its units if they are still held for it;
 * everything later goes back and never makes a second booking (R25).
 */
@ApplicationScoped
class BookingMoney implements EscrowListener {

    private final BookingRepository bookings;
    private final BookingSteps steps;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final OccupancyRepository occupancies;
    private final InstantSource clock;

    BookingMoney(
            BookingRepository bookings,
            BookingSteps steps,
            EscrowService escrows,
            BookingDeposits deposits,
            OccupancyRepository occupancies,
            InstantSource clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.escrows = escrows;
        this.deposits = deposits;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Escrow escrow) {
        return !escrow.isSupplement();
    }

    @Override
    public void lock(Collection<BookingId> all) {
        bookings.locked(all);
    }

    @Override
    public void onAuthorized(Escrow escrow, Instant at) {
        Booking booking = bookings.get(escrow.bookingId());
        if (booking.state() != BookingState.AWAITING_PAYMENT) {
            giveBack(booking);
        } else if (isInTime(booking, at) && hasItsUnits(booking)) {
            booking.expectMoney(escrow.expected());
            steps.require(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS);
        } else if (!steps.tryTo(booking, BookingStep.EXPIRE, Actor.TIMER)) {
            giveBack(booking);
        }
    }

    @Override
    public void onHeld(Escrow escrow) {
        Booking booking = bookings.get(escrow.bookingId());
        if (escrow.hasDeposit()) {
            deposits.hold(booking);
        }
        switch (booking.state()) {
            case ACCEPTED -> steps.require(booking, BookingStep.CONFIRM, Actor.PAYMENTS);
            case AWAITING_PAYMENT -> onAuthorized(escrow, clock.instant());
            case REQUESTED, CONFIRMED, IN_PROGRESS -> {
                // The host's answer, or nothing at all, decides.
            }
            case CANCELLED -> {
                escrows.settleOwed(booking.id());
                deposits.giveBack(booking);
            }
            case COMPLETED, DECLINED, EXPIRED -> giveBack(booking);
        }
    }

    private void giveBack(Booking booking) {
        escrows.giveBack(booking.id());
        deposits.giveBack(booking);
    }

    @Override
    public void onDepositSettled(Escrow escrow, Instant at) {
        deposits.settled(bookings.get(escrow.bookingId()), at);
    }

    @Override
    public void onOrderRefused(Escrow escrow) {
        steps.tryTo(bookings.get(escrow.bookingId()), BookingStep.REFUSE_ORDER, Actor.PAYMENTS);
    }

    @Override
    public void onLost(Escrow escrow) {
        Booking booking = bookings.get(escrow.bookingId());
        if (!steps.tryTo(booking, BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS)
                && booking.state().isFinal()) {
            escrows.giveBack(booking.id());
        }
    }

    /** Who waits for money that somebody else has let go of waits no longer. */
    @Override
    public void onVoided(Escrow escrow) {
        steps.tryTo(bookings.get(escrow.bookingId()), BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS);
    }

    /** By the clock of payments when it had the money, or by ours: whoever is kinder to the guest. */
    private boolean isInTime(Booking booking, Instant at) {
        Instant deadline = booking.heldUntil();
        return at.isBefore(deadline) || clock.instant().isBefore(deadline);
    }

    private boolean hasItsUnits(Booking booking) {
        return occupancies.count(booking.calendarGroup(), booking.id())
                == booking.unitIds().size();
    }
}
