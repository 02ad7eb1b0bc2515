package io.latchkey.payments.payment;

/** What can happen to a payment. */
public enum PaymentStep {
    CONFIRM,
    REQUIRE_ACTION,
    /** The card is kept. */
    SET_UP,
    /** The kept card is charged. */
    CHARGE,
    /** Declined, but a kept card will be charged. */
    FALL_BACK,
    AUTHORIZE,
    DECLINE,
    CAPTURE,
    REFUSE_CAPTURE,
    VOID,
    EXPIRE,
    REFUND_PART,
    REFUND,
    /** All that was sent has come back. */
    RETURN_REFUND,
    /** Some of what was sent has come back. */
    RETURN_REFUND_PART
}
