package io.latchkey.payments.settlement;

/** What became of a promised refund. */
public enum RefundState {
    /** Promised; tried until the provider has sent it. */
    OPEN,
    DONE,
    /** Over without being sent: the guest has got the money in another way, or an operator ended it. */
    ENDED
}
