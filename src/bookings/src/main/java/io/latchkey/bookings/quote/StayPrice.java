package io.latchkey.bookings.quote;

import io.latchkey.bookings.pricing.AgreedPrices;
import io.latchkey.bookings.pricing.CouponDiscount;
import io.latchkey.bookings.pricing.PriceRequest;
import io.latchkey.bookings.pricing.Pricing;
import io.latchkey.bookings.pricing.Quotation;
import io.latchkey.bookings.pricing.RatePlan;

/**
 * What a stay costs and what went into it.
 *
 * @param coupon null for none
 * @param agreed the prices it is made of, which later changes keep
 */
public record StayPrice(Quotation quotation, CouponDiscount coupon, AgreedPrices agreed) {

    /** By a price list. */
    public static StayPrice of(RatePlan plan, PriceRequest request) {
        return new StayPrice(Pricing.price(plan, request), request.coupon(), AgreedPrices.of(plan, request));
    }
}
