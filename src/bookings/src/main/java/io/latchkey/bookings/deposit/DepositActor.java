package io.latchkey.bookings.deposit;

/** Who moves a security deposit on. */
public enum DepositActor {
    PAYMENTS,
    BOOKING,
    TIMER,
    CLAIM
}
