package io.latchkey.bookings.booking;

import io.latchkey.bookings.escrow.Funds;
import io.latchkey.engine.pricing.LineCode;
import io.latchkey.engine.pricing.Refund;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would come back if the booking were given up at an instant: exactly what the refund would be.
 *
 * @param cancelledBy the one who asks; a host gives everything back, and once the stay has begun what was
 *     not used
 * @param securityDeposit goes back whole beside the refund: at once before the start, afterwards some days after the
 *     end unless a claim is open; null for none
 */
@Schema(
        examples =
                """
        {"at":"2026-11-25T12:00:00Z","cancelledBy":"GUEST","policy":"FLEXIBLE",
         "refund":{"amountMinor":29700,"currency":"EUR"},"hostKeeps":{"amountMinor":0,"currency":"EUR"},
         "lines":[{"code":"STAY","label":"3 nights","paid":{"amountMinor":29700,"currency":"EUR"},
           "refund":{"amountMinor":29700,"currency":"EUR"}}],
         "securityDeposit":null}""")
public record CancellationQuote(
        Instant at,
        Actor cancelledBy,
        String policy,
        Money refund,
        Money hostKeeps,
        List<Line> lines,
        Money securityDeposit) {

    /** One line of the price and what comes back of it. */
    @Schema(name = "CancellationLine")
    public record Line(LineCode code, String label, Money paid, Money refund) {}

    static CancellationQuote of(Booking booking, Funds funds, Actor by, Instant at) {
        Refund refund = CancellationTerms.refund(booking, funds, by, at);
        return new CancellationQuote(
                at,
                by,
                booking.offer().cancellationPolicy(),
                refund.total(),
                refund.hostKeeps(),
                refund.lines().stream()
                        .map(line -> new Line(
                                line.paid().code(),
                                line.paid().label(),
                                line.paid().amount(),
                                line.refund()))
                        .toList(),
                booking.offer().securityDeposit());
    }
}
