package io.latchkey.engine.pricing;

import java.util.List;
import java.util.Optional;
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

    /**
     * As {@link #price} for lists and wishes that nobody has looked at.
     *
     * @return nothing if some amount of it is more than a number can hold
     */
    public static Optional<Quotation> tryToPrice(RatePlan plan, PriceRequest request) {
        try {
            return Optional.of(price(plan, request));
        } catch (ArithmeticException tooMuch) {
            return Optional.empty();
        }
    }

    /**
     * @throws IllegalArgumentException if the plan has no such rate, extra or variant
     * @throws ArithmeticException if some amount of it is more than a number can hold
     */
    public static Quotation price(RatePlan plan, PriceRequest request) {
        Bill bill = new Bill(plan, request);
        STEPS.forEach(step -> step.accept(bill));
        return bill.quotation();
    }
}
