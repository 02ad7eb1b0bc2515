package io.latchkey.bookings.change;

/** Where a proposed change stands; {@link ChangeTransitions} is its life. */
public enum ChangeState {
    /** The other side has to answer. */
    PROPOSED,
    /** Accepted and dearer than before: its units are held while the guest pays the difference. */
    AWAITING_PAYMENT,
    /** The booking is what was proposed. */
    APPLIED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /** Whether it may still come about; a booking has at most one such change. */
    public boolean isOpen() {
        return !ChangeTransitions.TABLE.isFinal(this);
    }
}
