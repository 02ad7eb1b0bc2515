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
    REFUND
}
