package io.latchkey.payments.provider;

/** What can happen to a call. */
public enum OperationStep {
    SEND,
    ASK_GUEST,
    SUCCEED,
    DECLINE,
    /** No clear answer came. */
    LOSE,
    CONFLICT,
    /** We gave it up before the provider ever did it. */
    WITHDRAW
}
