package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.quote.Offer;
import jakarta.enterprise.context.ApplicationScoped;

/** What every new booking brings: its row, its payment, its timers, its event. */
@ApplicationScoped
class NewBookings {

    private final BookingRepository bookings;
    private final EscrowService escrows;
    private final BookingTimers timers;
    private final BookingSteps steps;

    NewBookings(BookingRepository bookings, EscrowService escrows, BookingTimers timers, BookingSteps steps) {
        this.bookings = bookings;
        this.escrows = escrows;
        this.timers = timers;
        this.steps = steps;
    }

    /** @param booking whose units are held already */
    BookingView open(Booking booking) {
        bookings.add(booking);
        Funds funds = escrows.open(order(booking));
        timers.plan(booking);
        steps.tell(booking, BookingStep.BOOK);
        return BookingView.of(booking, funds);
    }

    private static PaymentOrder order(Booking booking) {
        Offer offer = booking.offer();
        return new PaymentOrder(
                booking.id(),
                booking.guestId(),
                booking.hostId(),
                offer.price().total(),
                offer.price().split(),
                offer.listingTitle() + ", " + offer.from() + " to " + offer.to());
    }
}
