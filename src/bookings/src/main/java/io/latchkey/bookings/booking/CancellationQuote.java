package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.pricing.LineCode;
import io.latchkey.bookings.pricing.Refund;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What would come back if the booking were given up at an instant: exactly what the refund would be.
 *
 * @param cancelledBy the one who asks; a host who cancels gives everything back
 */
public record CancellationQuote(
        Instant at, Actor cancelledBy, String policy, Money refund, Money hostKeeps, List<Line> lines) {

    /** One line of the price and what comes back of it. */
    public record Line(LineCode code, String label, Money paid, Money refund) {}

    static CancellationQuote of(Booking booking, Escrow escrow, Actor by, Instant at) {
        Refund refund = CancellationTerms.refund(booking, by, at);
        boolean nothingLeft = escrow.captured().isPositive() && !escrow.isUndivided();
        Money zero = Money.zero(refund.total().currency());
        List<Line> lines = refund.lines().stream()
                .map(line -> new Line(
                        line.paid().code(),
                        line.paid().label(),
                        line.paid().amount(),
                        nothingLeft ? zero : line.refund()))
                .toList();
        return new CancellationQuote(
                at,
                by,
                booking.offer().cancellationPolicy(),
                nothingLeft ? zero : refund.total(),
                nothingLeft ? booking.offer().price().hostReceives() : refund.hostKeeps(),
                lines);
    }
}
