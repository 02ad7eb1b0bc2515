package io.latchkey.listings.offer;

import java.util.List;

/**
 * What makes a stay cheaper.
 *
 * @param nonRefundableDiscount in hundredths of a percent for guests who give up every refund; {@code null} if they
 *     cannot
 */
public record Discounts(
        List<LengthDiscount> lengthDiscounts,
        List<EarlyBirdDiscount> earlyBirdDiscounts,
        List<LastMinuteDiscount> lastMinuteDiscounts,
        Integer nonRefundableDiscount) {

    public static final int MAX_DISCOUNTS = 20;
    public static final int MAX_DAYS = 731;

    public Discounts {
        lengthDiscounts = Terms.orEmpty(lengthDiscounts);
        earlyBirdDiscounts = Terms.orEmpty(earlyBirdDiscounts);
        lastMinuteDiscounts = Terms.orEmpty(lastMinuteDiscounts);
    }
}
