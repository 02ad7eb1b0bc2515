package io.latchkey.bookings.booking;

import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Declines a request whose units are gone; in a transaction of its own, so that it stands although the host gets a no. */
@ApplicationScoped
class LostUnits {

    private final BookingRepository bookings;
    private final BookingSteps steps;

    LostUnits(BookingRepository bookings, BookingSteps steps) {
        this.bookings = bookings;
        this.steps = steps;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void decline(BookingId id) {
        Booking booking = bookings.locked(id);
        steps.catchUp(booking);
        steps.tryTo(booking, BookingStep.DECLINE, Actor.HOST);
    }
}
