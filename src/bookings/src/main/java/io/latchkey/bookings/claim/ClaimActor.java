package io.latchkey.bookings.claim;

/** Who moves a claim on. */
public enum ClaimActor {
    CLAIMANT,
    /** The other side of the booking. */
    RESPONDENT,
    OPERATOR,
    TIMER
}
