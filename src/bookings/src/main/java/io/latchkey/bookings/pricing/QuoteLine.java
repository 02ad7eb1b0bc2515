package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;

/**
 * One line of a quote and how it came about.
 *
 * @param label for people; the name of the tax for a tax
 * @param quantity how many times the unit price; for hours rounded to four decimals, the amount never is
 * @param amount quantity times unit price, rounded once, half up, to the minor unit
 */
public record QuoteLine(
        LineCode code, String label, BigDecimal quantity, Money unitPrice, Money amount, Party paidBy, Party paidTo) {

    /** A line the guest pays. */
    static QuoteLine guestPays(LineCode code, String label, Quantity quantity, Money unitPrice) {
        Party paidTo =
                switch (code) {
                    case STAY, LENGTH_DISCOUNT, EXTRA_GUESTS, CLEANING_FEE -> Party.HOST;
                    case GUEST_FEE -> Party.PLATFORM;
                    case TAX -> Party.TAX;
                };
        Money amount = quantity.times(unitPrice);
        return new QuoteLine(code, label, quantity.rounded(), unitPrice, amount, Party.GUEST, paidTo);
    }
}
