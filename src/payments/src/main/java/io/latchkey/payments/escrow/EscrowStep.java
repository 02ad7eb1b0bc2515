package io.latchkey.payments.escrow;

/** What can happen to an escrow. */
public enum EscrowStep {
    AUTHORIZE,
    /** The promise is gone: it ran out, or the bank refused the capture. */
    LAPSE,
    VOID,
    HOLD,
    /** Divides a part of what is held. */
    DIVIDE_PART,
    RELEASE,
    /** Divides the rest between guest and host. */
    DIVIDE,
    REFUND,
    /** Takes a part of the released money back for the guest. */
    TAKE_BACK_PART,
    TAKE_BACK,
    FREEZE,
    THAW,
    /** A dispute is lost and nothing is left. */
    CHARGE_BACK
}
