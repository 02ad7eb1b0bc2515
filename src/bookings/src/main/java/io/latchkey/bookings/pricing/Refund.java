package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import java.util.List;

/**
 * How a paid quote is divided when it is given up. {@code total} and the shares of {@code rest} together are exactly
 * what was paid.
 *
 * @param lines what comes back of each line of the quote, in its order
 * @param total what the guest gets back
 * @param rest who gets what the guest does not get back
 */
public record Refund(List<Line> lines, Money total, List<Share> rest) {

    /** A line of the quote and what comes back of it; negative for a discount. */
    public record Line(QuoteLine paid, Money refund) {

        Money kept() {
            return paid.amount().minus(refund);
        }
    }

    public Refund {
        lines = List.copyOf(lines);
        rest = List.copyOf(rest);
    }

    /** What the host keeps. */
    public Money hostKeeps() {
        return rest.stream()
                .filter(share -> share.to() == Share.Recipient.HOST)
                .map(Share::amount)
                .findFirst()
                .orElseGet(() -> Money.zero(total.currency()));
    }
}
