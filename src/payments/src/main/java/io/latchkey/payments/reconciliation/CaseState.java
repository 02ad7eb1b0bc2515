package io.latchkey.payments.reconciliation;

/** Where a difference stands. */
public enum CaseState {
    /** An operator decides. */
    OPEN,
    /** An operator has accepted it. */
    RESOLVED,
    /** A later run found both sides the same. */
    VANISHED
}
