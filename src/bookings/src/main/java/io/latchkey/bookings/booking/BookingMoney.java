package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
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
    private final OccupancyRepository occupancies;
    private final InstantSource clock;

    BookingMoney(
            BookingRepository bookings,
            BookingSteps steps,
            EscrowService escrows,
            OccupancyRepository occupancies,
            InstantSource clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.escrows = escrows;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public void lock(Collection<BookingId> all) {
        bookings.locked(all);
    }

    @Override
    public void onAuthorized(BookingId id, Instant at) {
        Booking booking = bookings.get(id);
        if (booking.state() != BookingState.AWAITING_PAYMENT) {
            escrows.giveBack(id);
        } else if (isInTime(booking, at) && hasItsUnits(booking)) {
            steps.require(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS);
        } else if (!steps.tryTo(booking, BookingStep.EXPIRE, Actor.TIMER)) {
            escrows.giveBack(id);
        }
    }

    @Override
    public void onHeld(BookingId id) {
        Booking booking = bookings.get(id);
        switch (booking.state()) {
            case ACCEPTED -> steps.require(booking, BookingStep.CONFIRM, Actor.PAYMENTS);
            case AWAITING_PAYMENT -> onAuthorized(id, clock.instant());
            case REQUESTED, CONFIRMED, IN_PROGRESS -> {
                // The host's answer, or nothing at all, decides.
            }
            case COMPLETED, DECLINED, CANCELLED, EXPIRED -> escrows.giveBack(id);
        }
    }

    @Override
    public void onLost(BookingId id) {
        steps.tryTo(bookings.get(id), BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS);
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
