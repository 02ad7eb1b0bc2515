package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;

/**
 * One line of a quote and how it came about.
 *
 * @param label for people
 * @param quantity how many times the unit price, 0.06 for 6 % of it; for hours rounded to four decimals, the amount
 *     never is
 * @param amount quantity times unit price, rounded once, half up, to the minor unit
 * @param extra the code of the extra; null for all other lines
 * @param tax how a tax came about; null for all other lines
 */
public record QuoteLine(
        LineCode code,
        String label,
        BigDecimal quantity,
        Money unitPrice,
        Money amount,
        Party paidBy,
        Party paidTo,
        String extra,
        ChargedTax tax) {

    static QuoteLine of(LineCode code, String label, Quantity quantity, Money unitPrice) {
        return new QuoteLine(
                code,
                label,
                quantity.rounded(),
                unitPrice,
                quantity.times(unitPrice),
                code.paidBy(),
                code.paidTo(),
                null,
                null);
    }

    static QuoteLine once(LineCode code, String label, Money amount) {
        return of(code, label, Quantity.of(1), amount);
    }

    /** So many ten-thousandths of the base. */
    static QuoteLine percent(LineCode code, String label, int basisPoints, Money base) {
        return of(code, label, new Quantity(basisPoints, BasisPoints.ALL), base);
    }

    static QuoteLine extra(String extra, String label, Quantity quantity, Money unitPrice) {
        return of(LineCode.EXTRA, label, quantity, unitPrice).about(extra, null);
    }

    static QuoteLine tax(String label, Quantity quantity, Money unitPrice, ChargedTax tax) {
        return of(LineCode.TAX, label, quantity, unitPrice).about(null, tax);
    }

    private QuoteLine about(String whichExtra, ChargedTax whichTax) {
        return new QuoteLine(code, label, quantity, unitPrice, amount, paidBy, paidTo, whichExtra, whichTax);
    }
}
