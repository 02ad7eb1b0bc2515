package io.latchkey.payments.payment;

/** Who moves a payment on. */
public enum PaymentActor {
    GUEST,
    BOOKINGS,
    PROVIDER,
    TIMER
}
