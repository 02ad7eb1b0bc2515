package io.latchkey.engine.pricing;

/** What a line of a quote is for. The constants are part of the API. */
public enum LineCode {
    /** Nights, days or hours at one unit price. */
    STAY,
    /** Less for who books early; a negative amount, as all discounts. */
    EARLY_BIRD_DISCOUNT,
    /** Less for who books late. */
    LAST_MINUTE_DISCOUNT,
    /** Less for long stays. */
    LENGTH_DISCOUNT,
    /** Less for who gets nothing back. */
    NON_REFUNDABLE_DISCOUNT,
    /** Less for who has the host's coupon. */
    COUPON,
    EXTRA_GUESTS,
    /** Something taken with the stay. */
    EXTRA,
    CLEANING_FEE,
    /** What the guest pays the platform. */
    GUEST_FEE,
    /** What the host pays the platform; no line of the guest's. */
    HOST_FEE,
    TAX;

    /** Whether the line is the price of the time itself, which is what cancelling gives back step by step. */
    boolean isForTheStay() {
        return switch (this) {
            case STAY,
                    EARLY_BIRD_DISCOUNT,
                    LAST_MINUTE_DISCOUNT,
                    LENGTH_DISCOUNT,
                    NON_REFUNDABLE_DISCOUNT,
                    COUPON,
                    EXTRA_GUESTS -> true;
            case EXTRA, CLEANING_FEE, GUEST_FEE, HOST_FEE, TAX -> false;
        };
    }

    /** Whether it is for what happens only if the guest comes, and so comes back whole before the stay begins. */
    boolean isForArriving() {
        return this == EXTRA || this == CLEANING_FEE;
    }

    /** Whether the host charges it: the base of fees and taxes. */
    boolean isHostLine() {
        return isForTheStay() || isForArriving();
    }

    Party paidBy() {
        return this == HOST_FEE ? Party.HOST : Party.GUEST;
    }

    Party paidTo() {
        if (isHostLine()) {
            return Party.HOST;
        }
        return this == TAX ? Party.TAX : Party.PLATFORM;
    }
}
