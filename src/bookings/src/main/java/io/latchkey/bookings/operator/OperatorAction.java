package io.latchkey.bookings.operator;

import io.latchkey.kernel.id.BookingId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something an operator did.
 *
 * @param subject what it was done to, see {@link ActionKind}
 */
public record OperatorAction(
        UUID id, ActionKind kind, UUID subject, BookingId booking, ByOperator because, Instant at) {}
