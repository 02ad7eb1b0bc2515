package io.latchkey.payments.payout;

/** Who moves a payout on. */
public enum PayoutActor {
    TIMER,
    PROVIDER,
    OPERATOR
}
