package io.latchkey.payments.provider;

/** What a provider can be asked to do. */
public enum OperationKind {
    /** Keep the guest's card, to authorize with it later without the guest. */
    SET_UP,
    AUTHORIZE,
    CAPTURE,
    VOID,
    REFUND,
    PAYOUT
}
