package io.latchkey.payments.payout;

/** What can happen to a payout. */
public enum PayoutStep {
    SEND,
    PAY,
    FAIL
}
