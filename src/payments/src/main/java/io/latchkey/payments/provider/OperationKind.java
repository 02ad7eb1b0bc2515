package io.latchkey.payments.provider;

/** What a provider can be asked to do. */
public enum OperationKind {
    AUTHORIZE,
    CAPTURE,
    VOID,
    REFUND,
    PAYOUT
}
