package io.latchkey.listings.search.index;

import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.stay.Per;

/**
 * A bound that no price goes below, cheap to look at: dear listings need no exact price when the cheapest are wanted.
 * Everything that comes on top of the time (fees, taxes, extras) only adds.
 */
final class LeastPrice {

    private static final int WHOLE = 10_000;
    /** More than all roundings together can take away: each of at most 400 prices and two discounts by half a unit. */
    private static final int ROUNDING = 201;

    private LeastPrice() {}

    /** Of one night, day or hour, after the largest discounts there are; rounded down. */
    static long perUnit(RatePlan plan, Per per) {
        long least = plan.rate(per).leastAmount();
        long afterDate = times(least, WHOLE - plan.discounts().largestForDate());
        return times(afterDate, WHOLE - plan.discounts().largestForLength(per));
    }

    private static long times(long amount, int basisPoints) {
        return Math.multiplyHigh(amount, basisPoints) == 0
                ? Math.floorDiv(amount * basisPoints, WHOLE)
                : amount / WHOLE * basisPoints;
    }

    /**
     * Of a whole stay.
     *
     * @param parts how much of a unit of time, in parts of {@code partsPerUnit}
     */
    static long ofStay(long perUnit, int units, long parts, long partsPerUnit) {
        long high = Math.multiplyHigh(perUnit, parts * units);
        return high == 0 ? Math.max(0, perUnit * (parts * units) / partsPerUnit - ROUNDING) : 0;
    }
}
