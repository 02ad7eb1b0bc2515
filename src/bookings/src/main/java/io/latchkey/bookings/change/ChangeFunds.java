package io.latchkey.bookings.change;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.Settlement.Reason;
import io.latchkey.bookings.escrow.Shares;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.pricing.Refunds;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** The money of a change: the supplement for what costs more, the refund of what costs less. */
@ApplicationScoped
class ChangeFunds {

    private final EscrowService escrows;
    private final InstantSource clock;

    ChangeFunds(EscrowService escrows, InstantSource clock) {
        this.escrows = escrows;
        this.clock = clock;
    }

    /** @throws ProblemException ILLEGAL_TRANSITION while some of the booking's money is frozen */
    void requireMovable(Change change) {
        if (escrows.of(change.bookingId()).isFrozen()) {
            throw new ProblemException(
                    BookingsProblem.ILLEGAL_TRANSITION,
                    "The booking's money is frozen until a problem with it is settled.");
        }
    }

    /** Has the guest asked for the difference, in the change's name. */
    PaymentId orderSupplement(Change change, Booking booking) {
        Offer after = change.after();
        Money difference = change.difference();
        return escrows.openSupplement(
                booking.id(),
                new PaymentOrder(
                        change.account(),
                        booking.guestId(),
                        booking.hostId(),
                        difference,
                        null,
                        null,
                        Shares.added(
                                change.before().price().split(), after.price().split(), difference),
                        after.listingTitle() + ", changed to " + after.from() + " to " + after.to()));
    }

    /**
     * Divides all money of the booking by its new price: what it costs less goes back, unless goodwill has given that
     * back already. A supplement that comes after the release is released with the rest.
     */
    void follow(Change change) {
        Funds funds = escrows.of(change.bookingId());
        Money less = change.difference().negated().max(Money.zero(funds.kept().currency()));
        Money refund = less.min(funds.kept());
        Money price = change.after().price().total();
        Money goodwill = price.minus(funds.kept().minus(refund));
        Settlement settlement = new Settlement(
                refund, Refunds.ofNothing(change.after().price(), goodwill).rest(), Reason.CHANGE);
        escrows.refund(change.bookingId(), settlement);
        escrows.releaseIfDue(change.bookingId(), clock.instant());
    }

    void capture(Change change) {
        escrows.capture(change.account());
    }

    void giveBack(Change change) {
        escrows.giveBack(change.account());
    }
}
