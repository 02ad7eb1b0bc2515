package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the lines of a quote, in this order: the time at its prices, the length discount on it, extra guests, cleaning;
 * then the guest's fee and the taxes on the sum of those.
 *
 * <pre>{@code
 * Quotation quotation = Pricing.price(plan, Stay.nights(from, to), 2, 1);
 * quotation.lines(); quotation.total(); quotation.hostReceives();
 * quotation.split(); // for payments: HOST, PLATFORM_FEE, TAX by name
 * }</pre>
 */
public final class Pricing {

    private Pricing() {}

    /** @throws IllegalArgumentException if the plan has no rate for such stays */
    public static Quotation price(RatePlan plan, Stay stay, int guests, int units) {
        List<QuoteLine> lines = new ArrayList<>(stayLines(plan, stay, units));
        lengthDiscount(plan, stay, sum(plan, lines)).ifPresent(lines::add);
        extraGuests(plan, stay, guests, units).ifPresent(lines::add);
        cleaning(plan, units).ifPresent(lines::add);
        Money hostLines = sum(plan, lines);
        guestFee(plan, hostLines).ifPresent(lines::add);
        lines.addAll(taxes(plan, hostLines));
        Money hostFee = share(hostLines, plan.fees().hostBasisPoints());
        return new Quotation(lines, sum(plan, lines), hostLines.minus(hostFee));
    }

    /** One line per unit price, in the order in which the stay meets them. */
    private static List<QuoteLine> stayLines(RatePlan plan, Stay stay, int units) {
        Map<Money, Quantity> byPrice = StayLength.byPrice(stay, plan.rate(stay.per()), plan.zone());
        return byPrice.entrySet().stream()
                .map(entry -> QuoteLine.guestPays(
                        LineCode.STAY,
                        inWords(entry.getValue(), stay.per(), units),
                        entry.getValue().times(units),
                        entry.getKey()))
                .toList();
    }

    /** Of the discounts that the stay is long enough for, the one for the longest stays. */
    private static Optional<QuoteLine> lengthDiscount(RatePlan plan, Stay stay, Money stayPrice) {
        Quantity length = StayLength.of(stay);
        return plan.lengthDiscounts().stream()
                .filter(discount -> discount.per() == stay.per() && length.isAtLeast(discount.minLength()))
                .max(Comparator.comparingInt(LengthDiscount::minLength))
                .map(discount -> once(
                        LineCode.LENGTH_DISCOUNT,
                        BasisPoints.inWords(discount.basisPoints()) + " off from "
                                + inWords(Quantity.of(discount.minLength()), stay.per(), 1),
                        share(stayPrice, discount.basisPoints()).negated()));
    }

    private static Optional<QuoteLine> extraGuests(RatePlan plan, Stay stay, int guests, int units) {
        ExtraGuestFee fee = plan.extraGuestFee();
        int extra = fee == null ? 0 : fee.extraGuests(guests, units);
        if (extra == 0) {
            return Optional.empty();
        }
        Quantity length = StayLength.of(stay);
        String label = extra + (extra == 1 ? " extra guest, " : " extra guests, ") + inWords(length, stay.per(), 1);
        return Optional.of(QuoteLine.guestPays(LineCode.EXTRA_GUESTS, label, length.times(extra), fee.price()));
    }

    private static Optional<QuoteLine> cleaning(RatePlan plan, int units) {
        return Optional.ofNullable(plan.cleaningFee())
                .filter(Money::isPositive)
                .map(fee -> QuoteLine.guestPays(LineCode.CLEANING_FEE, "Cleaning", Quantity.of(units), fee));
    }

    private static Optional<QuoteLine> guestFee(RatePlan plan, Money hostLines) {
        int basisPoints = plan.fees().guestBasisPoints();
        return basisPoints == 0
                ? Optional.empty()
                : Optional.of(once(
                        LineCode.GUEST_FEE,
                        "Service fee " + BasisPoints.inWords(basisPoints),
                        share(hostLines, basisPoints)));
    }

    private static List<QuoteLine> taxes(RatePlan plan, Money hostLines) {
        return plan.taxes().stream()
                .map(tax -> once(LineCode.TAX, tax.name(), share(hostLines, tax.basisPoints())))
                .toList();
    }

    private static QuoteLine once(LineCode code, String label, Money amount) {
        return QuoteLine.guestPays(code, label, Quantity.of(1), amount);
    }

    private static Money share(Money whole, int basisPoints) {
        return whole.percent(basisPoints, RoundingMode.HALF_UP);
    }

    private static Money sum(RatePlan plan, List<QuoteLine> lines) {
        return Money.sum(plan.currency(), lines.stream().map(QuoteLine::amount).toList());
    }

    private static String inWords(Quantity length, Per per, int units) {
        String count = length.rounded().toPlainString();
        String words = count + " " + per.name().toLowerCase(Locale.ROOT) + ("1".equals(count) ? "" : "s");
        return units == 1 ? words : words + " in " + units + " units";
    }
}
