package io.latchkey.payments.settlement;

/** Why money was divided. */
public enum Reason {
    RELEASE,
    CANCELLATION,
    NO_SHOW,
    LEFT_EARLY,
    /** It came after the booking had ended. */
    LATE_MONEY,
    /** The booking was changed to cost less. */
    CHANGE,
    /** A present to the guest; the booking goes on. */
    GOODWILL,
    /** Guest and host agreed about a problem, or an operator decided. */
    CLAIM,
    /** The provider took something else than was asked for: an operator gave all of it back. */
    CONFLICT,
    /** Released money was taken back for the guest. */
    TAKE_BACK,
    /** The security deposit was divided, for the reason it has beside it. */
    DEPOSIT
}
