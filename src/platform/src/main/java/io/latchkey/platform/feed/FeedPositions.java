package io.latchkey.platform.feed;

import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.store.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.LongUnaryOperator;

/** How far each source was applied. The row's lock lets one replica apply at a time. */
@Singleton
public class FeedPositions {

    private final Database database;

    FeedPositions(Database database) {
        this.database = database;
    }

    long read(String source) {
        return database.first(row -> row.getLong(1), "select sequence from feed_position where source = ?", source)
                .orElse(0L);
    }

    /**
     * Waits for its turn and lets the events after the last one be applied, all in one transaction.
     *
     * @param applying given the sequence of the last event applied, says the new one
     */
    @Transactional(TxType.REQUIRES_NEW)
    void advance(String source, LongUnaryOperator applying) {
        write(source, applying.applyAsLong(lock(source)));
        CrashPoints.reach("before_inbox_commit");
    }

    /** Waits for the row and holds it until the transaction ends. */
    long lock(String source) {
        database.update(
                "insert into feed_position (source, sequence) values (?, 0) on conflict (source) do nothing", source);
        return database.first(
                        row -> row.getLong(1), "select sequence from feed_position where source = ? for update", source)
                .orElseThrow();
    }

    void write(String source, long sequence) {
        database.update("update feed_position set sequence = ? where source = ?", sequence, source);
    }
}
