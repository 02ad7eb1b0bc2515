package io.latchkey.bookings.claim;

import java.util.Locale;

/** What can happen to a claim; the constant in kebab-case is the endpoint's verb and the event's name. */
public enum ClaimStep {
    /** The first step; every other one is a row of {@link ClaimTransitions}. */
    MAKE,
    /** The other side says something to it, perhaps with an offer. */
    ANSWER,
    /** The other side will not pay. */
    CONTEST,
    /** The other side accepts what is asked, or the claimant what is offered. */
    ACCEPT,
    LOWER,
    WITHDRAW,
    ESCALATE,
    DECIDE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For example {@code io.latchkey.claim.contest}. */
    String eventType() {
        return "io.latchkey.claim." + word();
    }
}
