package io.latchkey.platform.command;

import io.latchkey.platform.store.Database;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;

/** Keeps the final noes, and tells the {@link CommandListener}s of each in the same transaction. */
@ApplicationScoped
class CommandRefusals {

    private final Database database;
    private final InstantSource clock;
    private final List<CommandListener> listeners;

    CommandRefusals(Database database, InstantSource clock, @All List<CommandListener> listeners) {
        this.database = database;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Once, however often the refusal is heard. */
    @Transactional(TxType.REQUIRES_NEW)
    void record(CommandRefused refused) {
        if (add(refused)) {
            listeners.forEach(listener -> listener.onRefused(refused));
        }
    }

    /** Nothing is final yet. */
    @Transactional(TxType.REQUIRES_NEW)
    void tell(CommandRepeated repeated) {
        listeners.forEach(listener -> listener.onRepeated(repeated));
    }

    /** False if it is known already. */
    boolean add(CommandRefused refused) {
        return database.update(
                        """
                        insert into command_refusal (command_id, target, method, path, status, problem, refused_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (command_id) do nothing
                        """,
                        refused.commandId(),
                        refused.target(),
                        refused.method(),
                        refused.path(),
                        refused.status(),
                        refused.problem().toString(),
                        clock.instant())
                > 0;
    }
}
