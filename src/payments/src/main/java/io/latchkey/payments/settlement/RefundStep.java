package io.latchkey.payments.settlement;

/** What can happen to a promised refund. */
public enum RefundStep {
    SEND,
    SUCCEED,
    DECLINE,
    CONFLICT,
    END,
    /** The guest has got a part in another way. */
    REDUCE,
    RETURN
}
