package io.latchkey.payments.deposit;

/** Where a booking's security deposit is. */
public enum DepositState {
    /** Ordered with the price; nothing of it was taken. */
    NONE,
    /** Taken, and neither the guest's nor the host's. */
    HELD,
    /** All of it went back to the guest. */
    RETURNED,
    /** The host got some of it, or all; the rest went back to the guest. */
    SPLIT
}
