package io.latchkey.payments.reconciliation;

/** What can happen to a comparison. */
public enum ReconciliationStep {
    /** The list has ended. */
    END_LIST,
    /** There is no list. */
    REFUSE,
    FINISH
}
