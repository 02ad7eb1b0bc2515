package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.pricing.Cancellation;
import io.latchkey.engine.pricing.Refund;
import io.latchkey.engine.pricing.Refunds;
import io.latchkey.kernel.money.Money;
import java.time.Instant;

/** What comes back when a booking is given up; the preview and the refund are this one function. */
final class CancellationTerms {

    private CancellationTerms() {}

    static Refund refund(Booking booking, Funds funds, Actor actor, Instant at) {
        return refund(booking, alreadyRefunded(booking.offer().price().total(), funds), actor, at);
    }

    /**
     * Whatever was only promised is let go. The host who cancels gives everything back, and from the start on all that
     * was not used: the guest did not choose to leave. In all other cases the frozen policy decides.
     */
    static Refund refund(Booking booking, Money before, Actor actor, Instant at) {
        Offer offer = booking.offer();
        boolean byHost = actor == Actor.HOST;
        if (!booking.state().isAgreed() || byHost && at.isBefore(offer.startsAt())) {
            return Refunds.ofEverything(offer.price(), before);
        }
        return byHost
                ? Refunds.ofUnused(offer.price(), cancellation(booking, at), before)
                : Refunds.at(offer.policy(), offer.price(), cancellation(booking, givenUp(booking, at)), before);
    }

    /** Whoever came before the start leaves a stay that has begun. */
    private static Instant givenUp(Booking booking, Instant at) {
        Instant start = booking.offer().startsAt();
        return switch (booking.state()) {
            case IN_PROGRESS, COMPLETED -> at.isBefore(start) ? start : at;
            case AWAITING_PAYMENT, REQUESTED, ACCEPTED, CONFIRMED, DECLINED, CANCELLED, EXPIRED -> at;
        };
    }

    private static Cancellation cancellation(Booking booking, Instant at) {
        Offer offer = booking.offer();
        return new Cancellation(offer.stay(), offer.use(), offer.timeZone(), booking.createdAt(), at, offer.agreed());
    }

    /** What came back without being part of the price any more: goodwill. */
    static Money alreadyRefunded(Money price, Funds funds) {
        return funds.captured().isPositive() ? price.minus(funds.kept()) : Money.zero(price.currency());
    }
}
