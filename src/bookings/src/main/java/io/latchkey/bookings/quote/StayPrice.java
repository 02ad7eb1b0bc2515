package io.latchkey.bookings.quote;

import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.engine.pricing.AgreedPrices;
import io.latchkey.engine.pricing.CouponDiscount;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Pricing;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.platform.problem.ProblemException;
import java.util.List;

/**
 * What a stay costs and what went into it.
 *
 * @param coupon null for none
 * @param agreed the prices it is made of, which later changes keep
 */
public record StayPrice(Quotation quotation, CouponDiscount coupon, AgreedPrices agreed) {

    /**
     * By a price list.
     *
     * @throws ProblemException NOT_AVAILABLE if no number can hold it
     */
    public static StayPrice of(RatePlan plan, PriceRequest request) {
        return new StayPrice(quotation(plan, request), request.coupon(), AgreedPrices.of(plan, request));
    }

    /** @throws ProblemException NOT_AVAILABLE if no number can hold it */
    public static Quotation quotation(RatePlan plan, PriceRequest request) {
        return Pricing.tryToPrice(plan, request)
                .orElseThrow(() -> NotAvailable.because(List.of(NotAvailable.TOO_EXPENSIVE), List.of()));
    }
}
