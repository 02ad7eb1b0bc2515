package io.latchkey.bookings.pricing;

/** What a line of a quote is for. The constants are part of the API. */
public enum LineCode {
    /** Nights, days or hours at one unit price. */
    STAY,
    /** Less for long stays; a negative amount. */
    LENGTH_DISCOUNT,
    EXTRA_GUESTS,
    CLEANING_FEE,
    /** What the guest pays the platform; what the host pays it is no line of the guest's. */
    GUEST_FEE,
    TAX;

    /** Whether the line is the price of the time itself, which is what cancelling gives back step by step. */
    boolean isForTheStay() {
        return switch (this) {
            case STAY, LENGTH_DISCOUNT, EXTRA_GUESTS -> true;
            case CLEANING_FEE, GUEST_FEE, TAX -> false;
        };
    }

    /** Whether the host charges it: the base of fees and taxes. */
    boolean isHostLine() {
        return isForTheStay() || this == CLEANING_FEE;
    }
}
