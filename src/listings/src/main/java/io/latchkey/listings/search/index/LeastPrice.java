package io.latchkey.listings.search.index;

import io.latchkey.engine.pricing.LengthDiscount;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.stay.Per;

/**
 * A bound that no price of a listing goes below, cheap to look at: dear listings need no exact price when the cheapest
 * are wanted. What is left out of it (weekends, seasons, extras, taxes) only adds.
 */
final class LeastPrice {

    private static final int WHOLE = 10_000;

    /** More than all roundings together can take away: each of at most 400 prices and a few percentages by half a unit. */
    private static final int ROUNDING = 203;

    private final RatePlan plan;
    private final long[] leastPerUnit = new long[Per.values().length];
    private final int largestForDate;

    LeastPrice(RatePlan plan) {
        this.plan = plan;
        plan.rates().forEach((per, rate) -> leastPerUnit[per.ordinal()] = rate.leastAmount());
        this.largestForDate = plan.discounts().largestForDate();
    }

    /**
     * Of a stay, in minor units.
     *
     * @param parts how much of a night, day or hour, in parts of {@code partsPerUnit}
     */
    long of(Per per, int units, long parts, long partsPerUnit) {
        try {
            long time = Math.multiplyExact(leastPerUnit[per.ordinal()], parts * units) / partsPerUnit;
            long reduced = less(less(time, largestForDate), forLength(per, parts, partsPerUnit));
            long cleaning = plan.cleaningFee() == null
                    ? 0
                    : Math.multiplyExact(plan.cleaningFee().amountMinor(), (long) units);
            long charged = Math.addExact(reduced, cleaning);
            long fee = Math.multiplyExact(charged, (long) plan.fees().guestBasisPoints()) / WHOLE;
            return Math.max(0, Math.addExact(charged, fee) - ROUNDING);
        } catch (ArithmeticException larger) {
            return 0;
        }
    }

    private static long less(long amount, int basisPoints) {
        return basisPoints == 0 ? amount : Math.multiplyExact(amount, (long) WHOLE - basisPoints) / WHOLE;
    }

    private int forLength(Per per, long parts, long partsPerUnit) {
        int largest = 0;
        for (LengthDiscount discount : plan.discounts().length()) {
            if (discount.per() == per && parts >= discount.minLength() * partsPerUnit) {
                largest = Math.max(largest, discount.basisPoints());
            }
        }
        return largest;
    }
}
