package io.latchkey.bookings.escrow;

/** What payments can tell of a booking's money. */
public enum EscrowStep {
    SCHEDULE,
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
    /** Settled in part: some of it stays held. */
    DIVIDE_PART,
    /** Settled: some to either side. */
    DIVIDE,
    /** The guest's bank has taken some of what was held, for good. */
    CHARGE_BACK_PART,
    /** The guest's bank has taken all that was held, for good. */
    CHARGE_BACK,
    /** Some of what was released went back to the guest. */
    TAKE_BACK_PART,
    /** All of what was released went back to the guest. */
    TAKE_BACK
}
