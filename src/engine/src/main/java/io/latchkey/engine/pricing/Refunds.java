package io.latchkey.engine.pricing;

import io.latchkey.engine.pricing.Refund.Line;
import io.latchkey.kernel.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What comes back. The preview at any instant and the refund that is executed are this one function. What came back
 * before, by agreement, counts: a policy's half is half of everything, not half of what is left (R30).
 *
 * <pre>{@code
 * Refund refund = Refunds.at(policy, quotation, new Cancellation(stay, use, zone, bookedAt, now), nothingYet);
 * refund.total();  // to the guest
 * refund.rest();   // HOST, PLATFORM_FEE, TAX: the release that settles the rest
 * }</pre>
 */
public final class Refunds {

    private static final Quantity ALL = new Quantity(1, 1);
    private static final Quantity NOTHING = new Quantity(0, 1);

    private Refunds() {}

    /** Which part comes back of each kind of line. */
    private record Parts(Quantity stay, Quantity arriving, Quantity guestFee) {

        static Parts of(Quantity unused, RefundShares shares) {
            long numerator = Math.multiplyExact(unused.parts(), shares.stay());
            long denominator = Math.multiplyExact(unused.partsPerUnit(), BasisPoints.ALL);
            return new Parts(new Quantity(numerator, denominator), share(shares.arriving()), share(shares.guestFee()));
        }

        private static Quantity share(int basisPoints) {
            return new Quantity(basisPoints, BasisPoints.ALL);
        }
    }

    /**
     * When the guest gives the booking up, does not come, or leaves early.
     *
     * @param alreadyRefunded from nothing to all that was paid
     */
    public static Refund at(
            CancellationPolicy policy, Quotation paid, Cancellation cancellation, Money alreadyRefunded) {
        RefundShares shares = policy.sharesFor(cancellation);
        Quantity unused = cancellation.unused(shares.keptUnits());
        return divide(paid, Parts.of(unused, shares), tax -> cancellation.sleptUntil())
                .after(alreadyRefunded);
    }

    /** When the host cancels, or nothing was agreed on: everything comes back. */
    public static Refund ofEverything(Quotation paid, Money alreadyRefunded) {
        return divide(paid, new Parts(ALL, ALL, ALL), tax -> tax.stay().start()).after(alreadyRefunded);
    }

    /** When the host ends a stay that has begun: what was not used comes back, with the guest's fee on it. */
    public static Refund ofUnused(Quotation paid, Cancellation cancellation, Money alreadyRefunded) {
        Quantity unused = cancellation.unused(0);
        return divide(paid, new Parts(unused, NOTHING, unused), tax -> cancellation.sleptUntil())
                .after(alreadyRefunded);
    }

    /** When the stay takes place as booked: nothing comes back, but who gets the money is settled. */
    public static Refund ofNothing(Quotation paid, Money alreadyRefunded) {
        return divide(paid, new Parts(NOTHING, NOTHING, NOTHING), tax -> tax.stay()
                        .end())
                .after(alreadyRefunded);
    }

    private static Refund divide(Quotation paid, Parts parts, Function<ChargedTax, LocalDate> leaving) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(part(paid, LineCode::isForTheStay, parts.stay()));
        lines.addAll(part(paid, LineCode::isForArriving, parts.arriving()));
        Money ofHostCharges = sum(paid, lines, Line::refund);
        lines.addAll(part(paid, code -> code == LineCode.GUEST_FEE, parts.guestFee()));
        lines.addAll(taxes(paid, paid.hostCharges().minus(ofHostCharges), leaving));
        lines.sort(Comparator.comparingInt(line -> paid.lines().indexOf(line.paid())));
        return new Refund(lines, sum(paid, lines, Line::refund), rest(paid, lines, ofHostCharges));
    }

    private static List<Line> part(Quotation paid, Predicate<LineCode> kind, Quantity part) {
        List<QuoteLine> lines =
                paid.lines().stream().filter(line -> kind.test(line.code())).toList();
        List<Money> refunds =
                Portions.of(lines.stream().map(QuoteLine::amount).toList(), part.parts(), part.partsPerUnit());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(lines.get(i), refunds.get(i)))
                .toList();
    }

    /** What is not due any more: of a percentage by what the host keeps, of an amount per night by the nights slept. */
    private static List<Line> taxes(Quotation paid, Money kept, Function<ChargedTax, LocalDate> leaving) {
        return paid.lines().stream()
                .filter(line -> line.code() == LineCode.TAX)
                .map(line -> new Line(line, line.amount().minus(due(line.tax(), paid, kept, leaving))))
                .toList();
    }

    private static Money due(ChargedTax tax, Quotation paid, Money kept, Function<ChargedTax, LocalDate> leaving) {
        return tax.isPercentage() ? tax.dueOf(paid.hostCharges(), kept) : tax.dueUntil(leaving.apply(tax));
    }

    /** The platform's fee on what the host charges shrinks with it. */
    private static List<Share> rest(Quotation paid, List<Line> lines, Money ofHostCharges) {
        Money hostCharges = paid.hostCharges().minus(ofHostCharges);
        Money hostFee = inProportion(paid.hostFee(), hostCharges, paid);
        Map<String, Money> taxes = new LinkedHashMap<>();
        Money guestFee = Money.zero(paid.total().currency());
        for (Line line : lines) {
            if (line.paid().code() == LineCode.GUEST_FEE) {
                guestFee = guestFee.plus(line.kept());
            } else if (line.paid().code() == LineCode.TAX) {
                taxes.merge(line.paid().tax().name(), line.kept(), Money::plus);
            }
        }
        return Quotation.shares(hostCharges.minus(hostFee), hostFee.plus(guestFee), taxes);
    }

    /** As much of the amount as {@code part} is of what the host charges. */
    private static Money inProportion(Money amount, Money part, Quotation paid) {
        long whole = Math.max(1, paid.hostCharges().amountMinor());
        return amount.fraction(part.amountMinor(), whole, RoundingMode.HALF_UP);
    }

    private static Money sum(Quotation paid, List<Line> lines, Function<Line, Money> amount) {
        return Money.sum(paid.total().currency(), lines.stream().map(amount).toList());
    }
}
