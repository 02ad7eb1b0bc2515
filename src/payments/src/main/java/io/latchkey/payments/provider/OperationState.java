package io.latchkey.payments.provider;

/** Where a call to a provider stands. */
public enum OperationState {
    /** Decided and written down, not sent. */
    PLANNED,
    /** On its way; no answer yet. */
    SENT,
    /** The provider waits for the guest, who has to pass the bank's check. */
    WAITING,
    SUCCEEDED,
    /** A refund that was done and came back later: the guest's bank did not take it. */
    RETURNED,
    DECLINED,
    /** No clear answer: the provider is asked what became of it. */
    UNKNOWN,
    /** The provider did something else than we asked for; an operator decides. */
    CONFLICTED;

    public boolean isFinished() {
        return switch (this) {
            case PLANNED, SENT, WAITING, UNKNOWN -> false;
            case SUCCEEDED, RETURNED, DECLINED, CONFLICTED -> true;
        };
    }
}
