package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;

/**
 * One line of a quote and how it came about.
 *
 * @param label for people; the name of the tax for a tax
 * @param quantity how many times the unit price, 0.06 for 6 % of it; for hours rounded to four decimals, the amount
 *     never is
 * @param amount quantity times unit price, rounded once, half up, to the minor unit
 * @param nightTax how a tax of a fixed amount per night came about; null for all other lines
 */
public record QuoteLine(
        LineCode code,
        String label,
        BigDecimal quantity,
        Money unitPrice,
        Money amount,
        Party paidBy,
        Party paidTo,
        NightTax nightTax) {

    static QuoteLine of(LineCode code, String label, Quantity quantity, Money unitPrice) {
        return line(code, label, quantity, unitPrice, null);
    }

    static QuoteLine once(LineCode code, String label, Money amount) {
        return of(code, label, Quantity.of(1), amount);
    }

    /** So many ten-thousandths of the base. */
    static QuoteLine percent(LineCode code, String label, int basisPoints, Money base) {
        return of(code, label, new Quantity(basisPoints, BasisPoints.ALL), base);
    }

    static QuoteLine tax(String name, Quantity quantity, Money unitPrice, NightTax nightTax) {
        return line(LineCode.TAX, name, quantity, unitPrice, nightTax);
    }

    private static QuoteLine line(LineCode code, String label, Quantity quantity, Money unitPrice, NightTax nightTax) {
        return new QuoteLine(
                code,
                label,
                quantity.rounded(),
                unitPrice,
                quantity.times(unitPrice),
                code.paidBy(),
                code.paidTo(),
                nightTax);
    }
}
