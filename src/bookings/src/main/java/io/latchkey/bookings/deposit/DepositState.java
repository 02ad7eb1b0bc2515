package io.latchkey.bookings.deposit;

/** Where a security deposit stands; {@link DepositTransitions} says how it gets from one state to the next. */
public enum DepositState {
    /** Agreed; nothing has been taken yet, or ever if the booking came to nothing. */
    NONE,
    /** Taken, and neither the guest's nor the host's. */
    HELD,
    /** Held, and a claim is open: it does not go back before that is settled. */
    FROZEN,
    /** All of it goes back to the guest. */
    RETURNED,
    /** The host got some of it, or all; the rest goes back to the guest. */
    SPLIT
}
