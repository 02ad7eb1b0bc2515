package io.latchkey.platform.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.AfterCommit;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Writes facts beside the change they tell of. */
@ApplicationScoped
public class EventLog {

    private final Database database;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Ids ids;
    private final AfterCommit afterCommit;
    private final Sequencer sequencer;

    EventLog(
            Database database,
            ObjectMapper json,
            InstantSource clock,
            Ids ids,
            AfterCommit afterCommit,
            Sequencer sequencer) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.sequencer = sequencer;
        this.ids = ids;
    }

    /**
     * Adds an event in the caller's transaction; it gets its number after the commit.
     *
     * @param type for example {@code io.latchkey.listing.published}
     * @param subject the id of what changed
     * @param data rendered as a JSON object
     * @throws IllegalStateException outside a transaction
     */
    public void append(String type, String subject, Object data) {
        if (!afterCommit.inTransaction()) {
            throw new IllegalStateException("an event belongs into the transaction of its change: " + type);
        }
        database.update(
                "insert into event (id, type, subject, occurred_at, data) values (?, ?, ?, ?, ?)",
                ids.next(),
                type,
                subject,
                clock.instant(),
                write(type, data));
        afterCommit.run(sequencer::wake);
    }

    /** The database itself has added events in the caller's transaction: they get their numbers as soon as others do. */
    public void addedByTheDatabase() {
        afterCommit.run(sequencer::wake);
    }

    private String write(String type, Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the data of " + type + " cannot be written as JSON", e);
        }
    }
}
