package io.latchkey.bookings.booking;

/** Where a booking stands; {@link BookingTransitions} says how it gets from one state to the next. */
public enum BookingState {
    /** Units are held for the guest, who has not paid yet. */
    AWAITING_PAYMENT,
    /** The money is authorized; the host has to answer. */
    REQUESTED,
    /** Agreed; the authorized money is on its way into escrow. */
    ACCEPTED,
    /** The money is in escrow. */
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    DECLINED,
    CANCELLED,
    EXPIRED;

    /** From now on the guest's money is taken, and the policy says what comes back of it. */
    public boolean isAgreed() {
        return switch (this) {
            case ACCEPTED, CONFIRMED, IN_PROGRESS, COMPLETED, CANCELLED -> true;
            case AWAITING_PAYMENT, REQUESTED, DECLINED, EXPIRED -> false;
        };
    }

    /** A final state is never left. */
    public boolean isFinal() {
        return switch (this) {
            case AWAITING_PAYMENT, REQUESTED, ACCEPTED, CONFIRMED, IN_PROGRESS -> false;
            case COMPLETED, DECLINED, CANCELLED, EXPIRED -> true;
        };
    }
}
