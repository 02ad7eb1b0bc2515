package io.latchkey.payments.reconciliation;

/** Who moves a difference on. */
public enum CaseActor {
    OPERATOR,
    RECONCILIATION
}
