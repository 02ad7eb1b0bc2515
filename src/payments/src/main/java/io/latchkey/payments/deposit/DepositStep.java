package io.latchkey.payments.deposit;

/** What can happen to a security deposit. */
public enum DepositStep {
    HOLD,
    RETURN,
    SPLIT
}
