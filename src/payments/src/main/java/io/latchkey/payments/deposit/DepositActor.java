package io.latchkey.payments.deposit;

/** Who moves a security deposit on. */
public enum DepositActor {
    PROVIDER,
    BOOKINGS
}
