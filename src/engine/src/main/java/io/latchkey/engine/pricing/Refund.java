package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a paid quote is divided when it is given up. {@code total}, the shares of {@code rest} and what came back before
 * are together exactly what was paid.
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

    /**
     * What is left to do if so much has come back before. Where that is more than this refund, those who would get the
     * rest pay for it in their order: the host, who agreed to it, then the platform, then the taxes.
     *
     * @throws IllegalArgumentException if more came back than was ever paid
     */
    Refund after(Money alreadyRefunded) {
        if (alreadyRefunded.isZero()) {
            return this;
        }
        Money zero = Money.zero(total.currency());
        Money due = total.minus(alreadyRefunded).max(zero);
        List<Money> refunds = Portions.of(
                lines.stream().map(Line::refund).toList(), due.amountMinor(), Math.max(1, total.amountMinor()));
        List<Line> left = IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(lines.get(i).paid(), refunds.get(i)))
                .toList();
        return new Refund(left, due, restWithout(alreadyRefunded.minus(total).max(zero)));
    }

    private List<Share> restWithout(Money gone) {
        Money toTake = gone;
        List<Share> left = new ArrayList<>();
        for (Share share : rest) {
            Money taken = share.amount().min(toTake);
            toTake = toTake.minus(taken);
            if (taken.compareTo(share.amount()) < 0) {
                left.add(new Share(share.to(), share.name(), share.amount().minus(taken)));
            }
        }
        if (toTake.isPositive()) {
            throw new IllegalArgumentException(toTake + " more came back than was paid");
        }
        return left;
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
