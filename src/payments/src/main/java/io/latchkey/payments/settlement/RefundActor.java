package io.latchkey.payments.settlement;

/** Who moves a refund on. */
public enum RefundActor {
    TIMER,
    PROVIDER,
    OPERATOR
}
