package io.latchkey.payments.settlement;

/** Whether a promised refund has arrived. */
public enum RefundState {
    /** Promised; tried until the provider has sent it. */
    OPEN,
    DONE
}
