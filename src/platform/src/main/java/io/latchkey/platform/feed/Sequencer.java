package io.latchkey.platform.feed;

import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.store.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Gives committed events their numbers, in one row-locked step at a time across all replicas. What a reader sees is so
 * always 1, 2, … n without a gap, and no lower number ever appears after a higher one.
 *
 * <p>Why not in the writer's transaction: a sequence leaves gaps when it rolls back and disorder when it commits late; a
 * lock there would let writers wait for each other.
 */
@ApplicationScoped
public class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;
    private static final long POLLING_MILLIS = 250;

    /** Long enough for others to commit, too short to be noticed: one step for many events is as dear as for one. */
    private static final long GATHERING_MILLIS = 10;

    private final Database database;
    private final Signal committed = new Signal();
    private final Signal numbered = new Signal();
    private Thread thread;

    Sequencer(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("sequencer").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /** There may be something to number. */
    void wake() {
        committed.raise();
    }

    /** Raised whenever this replica gave numbers. */
    Signal numbered() {
        return numbered;
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long seen = committed.count();
                if (!numberSome()) {
                    committed.await(seen, POLLING_MILLIS);
                    Thread.sleep(GATHERING_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Events wait for their numbers: " + e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLLING_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more */
    boolean numberSome() {
        boolean some = database.first(row -> true, "select 1 from event where sequence is null limit 1")
                .isPresent();
        if (!some) {
            return false;
        }
        int given = QuarkusTransaction.requiringNew().call(this::number);
        numbered.raise();
        return given == BATCH;
    }

    private int number() {
        long head = database.first(row -> row.getLong(1), "select sequence from feed_head for update")
                .orElseThrow();
        // A new statement, so that it sees everything the previous holder of the lock has numbered.
        int given = database.update(
                """
                update event set sequence = ? + waiting.place
                from (select id, row_number() over (order by written) as place
                      from (select id, written from event where sequence is null order by written limit %d) as first
                     ) as waiting
                where event.id = waiting.id
                """
                        .formatted(BATCH),
                head);
        database.update("update feed_head set sequence = ?", head + given);
        CrashPoints.reach("before_outbox_claim");
        return given;
    }
}
