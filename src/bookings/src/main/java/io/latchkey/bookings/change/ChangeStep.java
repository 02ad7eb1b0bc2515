package io.latchkey.bookings.change;

import java.util.Locale;

/** What can happen to a change; the constant in lower case is the event's name. */
public enum ChangeStep {
    /** The first step; every other one is a row of {@link ChangeTransitions}. */
    PROPOSE,
    /** Accepted, and the difference has to be paid first. */
    ACCEPT,
    /** The booking becomes what was proposed. */
    APPLY,
    DECLINE,
    WITHDRAW,
    EXPIRE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For example {@code io.latchkey.change.accept}. */
    String eventType() {
        return "io.latchkey.change." + word();
    }
}
