package io.latchkey.bookings.claim;

/** Where a claim stands; {@link ClaimTransitions} is its life. */
public enum ClaimState {
    /** The other side has to answer. */
    OPEN,
    /** Answered, perhaps with an offer: the claimant accepts it, withdraws, or asks an operator. */
    ANSWERED,
    /** The two do not agree: an operator decides. */
    WITH_OPERATOR,
    AGREED,
    DECIDED,
    WITHDRAWN
}
