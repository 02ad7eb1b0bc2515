package io.latchkey.payments.payment;

/** Where a payment stands. */
public enum PaymentState {
    /** Ordered; the guest has not paid. */
    CREATED,
    /** The guest has to pass the bank's check. */
    REQUIRES_ACTION,
    /** The provider was asked and has not answered clearly. */
    PENDING,
    /** The guest's card is kept; it is charged later, without the guest. */
    SCHEDULED,
    /** The guest's bank holds the money until captureBefore. */
    AUTHORIZED,
    /** The money is in escrow. */
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** Over: the guest's bank was told to let go, or never held anything. */
    VOIDED,
    /** The authorization ran out; the guest may pay again. */
    EXPIRED,
    /** The last attempt was declined; the guest may pay again. */
    FAILED
}
