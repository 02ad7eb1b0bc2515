package io.latchkey.engine.pricing;

/** Less for who books at most so many civil days before the stay begins; within 0 days is for the same day. */
public record LastMinuteDiscount(int withinDays, int basisPoints) {

    public LastMinuteDiscount {
        if (withinDays < 0) {
            throw new IllegalArgumentException("days must not be negative: " + withinDays);
        }
        BasisPoints.check(basisPoints);
    }
}
