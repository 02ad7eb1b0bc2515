package io.latchkey.payments.dispute;

/** Where a dispute stands. */
public enum DisputeState {
    /** The money is gone for now; an operator sends evidence or accepts. */
    OPEN,
    /** The guest's bank has our evidence and decides. */
    EVIDENCE_SENT,
    /** The money is back. */
    WON,
    /** The guest keeps it. */
    LOST,
    /** We gave it up: the guest keeps it. */
    ACCEPTED;

    public boolean isOver() {
        return switch (this) {
            case OPEN, EVIDENCE_SENT -> false;
            case WON, LOST, ACCEPTED -> true;
        };
    }
}
