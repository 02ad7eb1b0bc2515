package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;

/** Ten-thousandths, from nothing to all of it. */
final class BasisPoints {

    static final int ALL = Money.BASIS_POINTS;

    private BasisPoints() {}

    static void check(int basisPoints) {
        if (basisPoints < 0 || basisPoints > ALL) {
            throw new IllegalArgumentException("basis points from 0 to 10000 expected: " + basisPoints);
        }
    }

    /** For people: 650 is {@code 6.5 %}. */
    static String inWords(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
