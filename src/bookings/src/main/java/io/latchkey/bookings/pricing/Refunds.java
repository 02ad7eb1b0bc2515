package io.latchkey.bookings.pricing;

import io.latchkey.bookings.pricing.Refund.Line;
import io.latchkey.kernel.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What comes back. The preview at any instant and the refund that is executed are this one function.
 *
 * <pre>{@code
 * Refund refund = Refunds.at(policy, quotation, new Cancellation(stay, use, zone, bookedAt, now));
 * refund.total();  // to the guest
 * refund.rest();   // HOST, PLATFORM_FEE, TAX: the release that settles the rest
 * }</pre>
 */
public final class Refunds {

    private Refunds() {}

    /** When the guest gives the booking up, does not come, or leaves early. */
    public static Refund at(CancellationPolicy policy, Quotation paid, Cancellation cancellation) {
        return divide(paid, policy.sharesFor(cancellation), unusedAndNotKept(policy, cancellation));
    }

    /** When the host or the operator cancels: everything comes back. */
    public static Refund ofEverything(Quotation paid) {
        return divide(paid, RefundShares.ALL, new Quantity(1, 1));
    }

    /** The part of the stay that the host does not keep anyway, as a fraction of the whole. */
    private static Quantity unusedAndNotKept(CancellationPolicy policy, Cancellation cancellation) {
        Quantity length = cancellation.length();
        long kept = policy.sharesFor(cancellation).keptUnits() * length.partsPerUnit();
        long left = (length.parts() - cancellation.used().parts()) * BasisPoints.ALL - kept;
        return new Quantity(Math.max(0, left), length.parts() * BasisPoints.ALL);
    }

    private static Refund divide(Quotation paid, RefundShares shares, Quantity ofStay) {
        long numerator = Math.multiplyExact(ofStay.parts(), shares.stay());
        long denominator = Math.multiplyExact(ofStay.partsPerUnit(), BasisPoints.ALL);
        List<Line> lines = new ArrayList<>();
        lines.addAll(part(paid, LineCode::isForTheStay, numerator, denominator));
        lines.addAll(part(paid, code -> code == LineCode.CLEANING_FEE, shares.cleaningFee(), BasisPoints.ALL));
        Money ofHostLines = sum(paid, lines, Line::refund);
        lines.addAll(part(paid, code -> code == LineCode.GUEST_FEE, shares.guestFee(), BasisPoints.ALL));
        lines.addAll(taxes(paid, ofHostLines));
        lines.sort(Comparator.comparingInt(line -> paid.lines().indexOf(line.paid())));
        return new Refund(lines, sum(paid, lines, Line::refund), rest(paid, lines, ofHostLines));
    }

    private static List<Line> part(Quotation paid, Predicate<LineCode> kind, long numerator, long denominator) {
        List<QuoteLine> lines =
                paid.lines().stream().filter(line -> kind.test(line.code())).toList();
        List<Money> refunds = Portions.of(lines.stream().map(QuoteLine::amount).toList(), numerator, denominator);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(lines.get(i), refunds.get(i)))
                .toList();
    }

    /** A tax comes back as far as what it was charged on does. */
    private static List<Line> taxes(Quotation paid, Money ofHostLines) {
        long whole = Math.max(1, paid.hostLines().amountMinor());
        return paid.lines().stream()
                .filter(line -> line.code() == LineCode.TAX)
                .map(line ->
                        new Line(line, line.amount().fraction(ofHostLines.amountMinor(), whole, RoundingMode.HALF_UP)))
                .toList();
    }

    /** The platform's fee on the host's lines shrinks with them. */
    private static List<Share> rest(Quotation paid, List<Line> lines, Money ofHostLines) {
        Money hostLines = paid.hostLines().minus(ofHostLines);
        long whole = Math.max(1, paid.hostLines().amountMinor());
        Money hostFee = paid.hostFee().fraction(hostLines.amountMinor(), whole, RoundingMode.HALF_UP);
        Map<String, Money> taxes = new LinkedHashMap<>();
        Money guestFee = Money.zero(paid.total().currency());
        for (Line line : lines) {
            switch (line.paid().code()) {
                case GUEST_FEE -> guestFee = guestFee.plus(line.kept());
                case TAX -> taxes.merge(line.paid().label(), line.kept(), Money::plus);
                case STAY, LENGTH_DISCOUNT, EXTRA_GUESTS, CLEANING_FEE -> {}
            }
        }
        return Quotation.shares(hostLines.minus(hostFee), hostFee.plus(guestFee), taxes);
    }

    private static Money sum(Quotation paid, List<Line> lines, Function<Line, Money> amount) {
        return Money.sum(paid.total().currency(), lines.stream().map(amount).toList());
    }
}
