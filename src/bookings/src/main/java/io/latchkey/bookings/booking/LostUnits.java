package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Declines a request whose units are gone; in a transaction of its own, so that it stands although the host gets a no. */
@ApplicationScoped
class LostUnits {

    private final BookingRepository bookings;
    private final BookingSteps steps;
    private final OccupancyRepository occupancies;

    LostUnits(BookingRepository bookings, BookingSteps steps, OccupancyRepository occupancies) {
        this.bookings = bookings;
        this.steps = steps;
        this.occupancies = occupancies;
    }

    /** True if the host wanted to accept what cannot be given any more; it is declined then. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean decline(BookingId id, Visitor host) {
        Booking booking = bookings.locked(id);
        return host.actorIn(booking) == Actor.HOST
                && booking.state() == BookingState.REQUESTED
                && occupancies.count(booking.calendarGroup(), id)
                        < booking.unitIds().size()
                && steps.tryTo(booking, BookingStep.DECLINE, Actor.HOST);
    }
}
