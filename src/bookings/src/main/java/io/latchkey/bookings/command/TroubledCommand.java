package io.latchkey.bookings.command;

import io.latchkey.kernel.id.BookingId;
import java.time.Instant;
import java.util.UUID;

/**
 * One wish that has not come true.
 *
 * @param booking whose money it is; {@code null} if it is not known here
 * @param since when it was refused, or for how long it is repeated
 * @param answer what was said the last time
 * @param attempts how often it was tried; {@code null} if it is not tried any more
 * @param nextAt when it is tried again; {@code null} if it is not
 */
public record TroubledCommand(
        UUID id,
        State state,
        CommandKind kind,
        BookingId booking,
        String path,
        Instant since,
        String answer,
        Integer attempts,
        Instant nextAt) {

    /** How it stands. */
    public enum State {
        /** The answer is a final no; nothing is tried any more. */
        REFUSED,
        /** There is no final answer after many attempts; it is tried until there is one. */
        REPEATED
    }
}
