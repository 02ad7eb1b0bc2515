package io.latchkey.payments.reconciliation;

/** How a provider's list and our books can differ about one deed. */
public enum DifferenceKind {
    /** The provider did it; our books know nothing of it. */
    MISSING_HERE,
    /** Our books say it was done; the provider has never done it, or does not say so however often it is asked. */
    MISSING_THERE,
    /** Both know it, with another amount or currency; also what was taken otherwise than asked and is not settled. */
    AMOUNT_APART
}
