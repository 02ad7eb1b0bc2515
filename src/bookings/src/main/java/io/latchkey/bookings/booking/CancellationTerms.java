package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.pricing.Cancellation;
import io.latchkey.bookings.pricing.Refund;
import io.latchkey.bookings.pricing.Refunds;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.money.Money;
import java.time.Instant;

/** What comes back when a booking is given up; the preview and the refund are this one function. */
final class CancellationTerms {

    private CancellationTerms() {}

    static Refund refund(Booking booking, Funds funds, Actor actor, Instant at) {
        return refund(booking, alreadyRefunded(booking.offer().price().total(), funds), actor, at);
    }

    /**
     * Whatever was only promised is let go, and the host who cancels gives everything back; in all other cases the
     * frozen policy decides.
     */
    static Refund refund(Booking booking, Money before, Actor actor, Instant at) {
        Offer offer = booking.offer();
        boolean hostCancels = actor == Actor.HOST && at.isBefore(offer.startsAt());
        return hostCancels || !booking.state().isAgreed()
                ? Refunds.ofEverything(offer.price(), before)
                : Refunds.at(
                        offer.policy(),
                        offer.price(),
                        new Cancellation(offer.stay(), offer.use(), offer.timeZone(), booking.createdAt(), at),
                        before);
    }

    /** What came back without being part of the price any more: goodwill. */
    static Money alreadyRefunded(Money price, Funds funds) {
        return funds.captured().isPositive() ? price.minus(funds.kept()) : Money.zero(price.currency());
    }
}
