package io.latchkey.engine.pricing;

import io.latchkey.kernel.stay.Per;
import java.util.Objects;

/**
 * Less for long stays: so many ten-thousandths off the price of the time from {@code minLength} nights, days or hours
 * on.
 */
public record LengthDiscount(Per per, int minLength, int basisPoints) {

    public LengthDiscount {
        Objects.requireNonNull(per, "per");
        if (minLength < 1) {
            throw new IllegalArgumentException("a discount begins at a length of 1 or more");
        }
        BasisPoints.check(basisPoints);
    }
}
