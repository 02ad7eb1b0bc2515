package io.latchkey.payments.provider;

import java.util.Set;
import java.util.UUID;

/** Whose money a call is about: told in the transaction that stores what became of it. */
public interface OperationListener {

    Set<OperationKind> kinds();

    /** Locks the row the call is about; always before the call's own row, so that nobody waits in a circle. */
    void lock(UUID subject);

    /** The call has got a new state. */
    void onChange(Operation operation);
}
