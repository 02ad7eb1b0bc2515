package io.latchkey.engine.pricing;

/** Less for who books at least so many civil days before the stay begins. */
public record EarlyBirdDiscount(int daysAhead, int basisPoints) {

    public EarlyBirdDiscount {
        if (daysAhead < 1) {
            throw new IllegalArgumentException("a day ahead or more expected: " + daysAhead);
        }
        BasisPoints.check(basisPoints);
    }
}
