package io.latchkey.payments.provider.stripe;

import io.latchkey.kernel.money.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Our minor units are ISO 4217's, Stripe's mostly too. Where they differ, an amount is written in Stripe's unit exactly
 * or not at all. The lists are Stripe's page "Supported currencies".
 */
final class StripeAmounts {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    /** Without decimals by ISO, with two for Stripe, which was there before. */
    private static final Set<String> WITH_TWO_DECIMALS = Set.of("ISK", "UGX");

    /** Stripe's partners take no third decimal, though Stripe counts in it. */
    private static final int LAST_DIGIT_ZERO = 10;

    private StripeAmounts() {}

    /** Stripe has no way to write this amount. */
    static final class NotRepresentable extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotRepresentable(String message) {
            super(message);
        }
    }

    /** How many of our minor units its smallest payable amount has. */
    static long step(Currency currency) {
        int ours = currency.getDefaultFractionDigits();
        int theirs = decimals(currency);
        return theirs < ours ? power(ours - theirs) : theirs > 2 ? LAST_DIGIT_ZERO : 1;
    }

    /** @throws NotRepresentable if Stripe would have to round */
    static long toStripe(Money amount) {
        int ours = amount.currency().getDefaultFractionDigits();
        int theirs = decimals(amount.currency());
        long step = step(amount.currency());
        if (amount.amountMinor() % step != 0) {
            throw new NotRepresentable("The payment provider takes amounts in "
                    + amount.currency().getCurrencyCode() + " only in steps of " + new Money(step, amount.currency()));
        }
        return theirs < ours
                ? amount.amountMinor() / step
                : Math.multiplyExact(amount.amountMinor(), power(theirs - ours));
    }

    /** @throws IllegalArgumentException if ours has no unit as small as this, or there is no such currency */
    static Money toMoney(long amount, String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode.toUpperCase(Locale.ROOT));
        int ours = currency.getDefaultFractionDigits();
        int theirs = decimals(currency);
        if (theirs <= ours) {
            return new Money(Math.multiplyExact(amount, power(ours - theirs)), currency);
        }
        if (amount % power(theirs - ours) != 0) {
            throw new IllegalArgumentException(
                    amount + " of Stripe's units of " + currency + " is no whole number of ours");
        }
        return new Money(amount / power(theirs - ours), currency);
    }

    static String currency(Money amount) {
        return amount.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    private static int decimals(Currency currency) {
        if (WITHOUT_DECIMALS.contains(currency.getCurrencyCode())) {
            return 0;
        }
        return WITH_TWO_DECIMALS.contains(currency.getCurrencyCode()) ? 2 : currency.getDefaultFractionDigits();
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
