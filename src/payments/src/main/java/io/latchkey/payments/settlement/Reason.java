package io.latchkey.payments.settlement;

/** Why money was divided. */
public enum Reason {
    RELEASE,
    CANCELLATION,
    NO_SHOW,
    LEFT_EARLY,
    /** It came after the booking had ended. */
    LATE_MONEY,
    /** An operator took released money back for the guest. */
    TAKE_BACK
}
