package io.latchkey.payments.reconciliation;

/** Who moves a comparison on. */
public enum ReconciliationActor {
    US,
    PROVIDER
}
