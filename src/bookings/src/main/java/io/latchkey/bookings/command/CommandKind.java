package io.latchkey.bookings.command;

import java.util.Locale;

/** What payments is asked to do, by the last word of the command's path. */
public enum CommandKind {
    /** Open the payment. */
    ORDER,
    CAPTURE,
    VOID,
    CHARGE,
    SETTLEMENTS,
    TAKE_BACKS,
    DEPOSIT_SETTLEMENTS,
    FREEZES,
    THAWS,
    /** Nothing about a payment. */
    OTHER;

    static CommandKind of(String method, String path) {
        String word = path.substring(path.lastIndexOf('/') + 1);
        if (method.equals("PUT")) {
            return ORDER;
        }
        for (CommandKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return kind;
            }
        }
        return OTHER;
    }
}
