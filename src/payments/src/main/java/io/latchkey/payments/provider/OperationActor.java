package io.latchkey.payments.provider;

/** Who moves a call on. */
public enum OperationActor {
    US,
    PROVIDER,
    OPERATOR,
    TIMER
}
