package io.latchkey.payments.ledger.store;

import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Looks for breaches of the books' invariants, all at one moment of a living database. Reads only. */
@ApplicationScoped
public class Invariants {

    private static final int EXAMPLES = 10;

    private final Database database;
    private final Snapshot snapshot;
    private final InstantSource clock;

    Invariants(Database database, Snapshot snapshot, InstantSource clock) {
        this.database = database;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * What one invariant's query found.
     *
     * @param examples at most ten of what breaks it
     */
    public record Finding(Invariant invariant, long breaches, List<String> examples) {

        public boolean holds() {
            return breaches == 0;
        }
    }

    public List<Finding> check() {
        Instant now = clock.instant();
        return snapshot.read(() -> Arrays.stream(Invariant.values())
                .map(invariant -> check(invariant, now))
                .toList());
    }

    private Finding check(Invariant invariant, Instant now) {
        Object[] arguments = invariant.asksForTheTime() ? new Object[] {now} : new Object[0];
        List<String> found = database.list(row -> row.getString(1), invariant.breaches(), arguments);
        return new Finding(
                invariant, found.size(), found.stream().limit(EXAMPLES).toList());
    }
}
