package io.latchkey.bookings.claim;

import io.latchkey.bookings.booking.Actor;

/** Who claims what, out of which money. */
public enum ClaimKind {
    /** The guest: the stay is not what was promised. Out of the booking's escrow. */
    PROBLEM(Actor.GUEST),
    /** The host: something was damaged. Out of the security deposit. */
    DAMAGE(Actor.HOST);

    private final Actor claimant;

    ClaimKind(Actor claimant) {
        this.claimant = claimant;
    }

    public Actor claimant() {
        return claimant;
    }
}
