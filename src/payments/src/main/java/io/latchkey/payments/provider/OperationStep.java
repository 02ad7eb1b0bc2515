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
    /** What was done came back. */
    RETURN,
    /** We gave it up before the provider ever did it. */
    WITHDRAW,
    /** We gave it up, and the provider did it after all. */
    APPEAR
}
