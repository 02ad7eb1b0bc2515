package io.latchkey.payments.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * Something an operator did. A ledger transaction that it caused has it as its source.
 *
 * @param subject what it was done to, see {@link ActionKind}
 */
public record OperatorAction(UUID id, ActionKind kind, UUID subject, Because because, Instant at) {

    /** How a ledger transaction names an action as its source. */
    public static final String SOURCE = "operator-action";
}
