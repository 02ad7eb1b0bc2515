package io.latchkey.payments.payment;

/** What can happen to a payment. */
public enum PaymentStep {
    CONFIRM,
    REQUIRE_ACTION,
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
