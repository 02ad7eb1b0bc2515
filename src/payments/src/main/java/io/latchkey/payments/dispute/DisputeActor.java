package io.latchkey.payments.dispute;

/** Who moves a dispute on. */
public enum DisputeActor {
    OPERATOR,
    PROVIDER
}
