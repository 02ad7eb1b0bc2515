package io.latchkey.payments.reconciliation;

/** How far a comparison has come. */
public enum ReconciliationState {
    /** The provider's list is read. */
    LISTING,
    /** The list is there and is compared. */
    COMPARING,
    FINISHED,
    /** The provider has no list: nothing was compared. */
    NOT_OFFERED
}
