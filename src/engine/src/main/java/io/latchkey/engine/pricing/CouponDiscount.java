package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.util.Objects;

/**
 * What a coupon takes off the price of the time: a percentage or an amount.
 *
 * @param basisPoints null where an amount is given
 * @param amount null where a percentage is given
 */
public record CouponDiscount(String code, Integer basisPoints, Money amount) {

    public CouponDiscount {
        Objects.requireNonNull(code, "code");
        if ((basisPoints == null) == (amount == null)) {
            throw new IllegalArgumentException("a coupon takes off a percentage or an amount");
        }
        if (basisPoints != null) {
            BasisPoints.check(basisPoints);
        }
    }

    public static CouponDiscount percent(String code, int basisPoints) {
        return new CouponDiscount(code, basisPoints, null);
    }

    public static CouponDiscount amount(String code, Money amount) {
        return new CouponDiscount(code, null, amount);
    }
}
