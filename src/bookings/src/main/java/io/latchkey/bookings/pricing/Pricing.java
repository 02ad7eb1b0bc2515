package io.latchkey.bookings.pricing;

import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the lines of a quote, step by step: each adds its lines, or none, to those of the steps before it.
 *
 * <pre>{@code
 * Quotation quotation = Pricing.price(plan, PriceRequest.of(Stay.nights(from, to), 2, 1, today));
 * quotation.lines(); quotation.total(); quotation.hostReceives();
 * quotation.split(); // for payments: HOST, PLATFORM_FEE, TAX by name
 * }</pre>
 */
public final class Pricing {

    private static final List<Consumer<Bill>> STEPS = List.of(
            Charges::time,
            Reductions::bookingDate,
            Reductions::length,
            Reductions::nonRefundable,
            Reductions::coupon,
            Charges::extraGuests,
            Charges::extras,
            Charges::cleaning,
            Fees::ofGuest,
            Taxes::ofPlaceAndHost);

    private Pricing() {}

    /** @throws IllegalArgumentException if the plan has no such rate, extra or variant */
    public static Quotation price(RatePlan plan, PriceRequest request) {
        Bill bill = new Bill(plan, request);
        STEPS.forEach(step -> step.accept(bill));
        return bill.quotation();
    }
}
