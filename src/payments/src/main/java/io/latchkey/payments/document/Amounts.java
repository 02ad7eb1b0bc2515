package io.latchkey.payments.document;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;

/** Amounts as people write them: 123.45 euros, 80 yen, 1.234 dinars. */
public final class Amounts {

    private Amounts() {}

    /** With as many digits after the point as the currency has. */
    public static BigDecimal decimal(Money amount) {
        return BigDecimal.valueOf(
                amount.amountMinor(), Math.max(0, amount.currency().getDefaultFractionDigits()));
    }
}
