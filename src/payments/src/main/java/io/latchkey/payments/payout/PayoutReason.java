package io.latchkey.payments.payout;

/** Why a payout waits or failed, for the host to act on. */
public enum PayoutReason {
    /** Set a payout account. */
    PAYOUT_ACCOUNT_MISSING,
    /** The bank refused the last payout: set another payout account. */
    PAYOUT_ACCOUNT_REFUSED,
    /** The bank refused this payout. */
    REFUSED_BY_BANK,
    /** The guests' money has not reached our account at the provider yet: it is sent with a later run. */
    NOT_COVERED_YET,
    /** The provider did something else than we asked for; an operator looks at it. */
    UNDER_REVIEW
}
