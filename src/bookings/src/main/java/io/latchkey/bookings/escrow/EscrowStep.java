package io.latchkey.bookings.escrow;

/** What payments can tell of a booking's money. */
public enum EscrowStep {
    AUTHORIZE,
    CAPTURE,
    /** The bank refused the capture, or the authorization ran out: the guest has to pay again. */
    LOSE,
    VOID,
    FREEZE,
    RESUME,
    /** Settled: all of it to the host and the platform. */
    RELEASE,
    /** Settled: all of it back to the guest. */
    REFUND,
    /** Settled: some to either side. */
    DIVIDE
}
