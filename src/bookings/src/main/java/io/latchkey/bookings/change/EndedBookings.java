package io.latchkey.bookings.change;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingListener;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the open change of a booking that has ended. */
@ApplicationScoped
class EndedBookings implements BookingListener {

    private final ChangeRepository changes;
    private final ChangeSteps steps;

    EndedBookings(ChangeRepository changes, ChangeSteps steps) {
        this.changes = changes;
        this.steps = steps;
    }

    @Override
    public void onEnd(Booking booking) {
        changes.openOf(booking.id()).ifPresent(change -> steps.end(change, ChangeStep.EXPIRE));
    }
}
