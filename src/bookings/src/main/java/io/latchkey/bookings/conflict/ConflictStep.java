package io.latchkey.bookings.conflict;

import java.util.Locale;

/** What can happen to a case. */
public enum ConflictStep {
    /** The first step; every other one is a row of {@link ConflictTransitions}. */
    OPEN,
    KEEP,
    CANCEL,
    END;

    /** For example {@code io.latchkey.conflict.keep}. */
    String eventType() {
        return "io.latchkey.conflict." + name().toLowerCase(Locale.ROOT);
    }
}
