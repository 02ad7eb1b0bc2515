package io.latchkey.payments.reconciliation;

/** What can happen to a difference. */
public enum CaseStep {
    RESOLVE,
    VANISH,
    RETURN
}
