package io.latchkey.bookings.deposit;

import java.util.Locale;

/** What can happen to a security deposit. */
public enum DepositStep {
    HOLD,
    FREEZE,
    UNFREEZE,
    RETURN,
    SPLIT;

    /** For example {@code io.latchkey.deposit.return}. */
    String eventType() {
        return "io.latchkey.deposit." + name().toLowerCase(Locale.ROOT);
    }
}
