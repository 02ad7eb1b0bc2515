package io.latchkey.payments.ledger.store;

import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Looks for breaches of the books' invariants, all at one moment of a living database. Reads only. */
@ApplicationScoped
public class Invariants {

    private static final int EXAMPLES = 10;

    /** However many there are, only the examples leave the database. */
    private static final String COUNTED =
            "SELECT breach, count(*) OVER () FROM (%s) AS found (breach) ORDER BY breach LIMIT ?";

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
        return snapshot.read(this::checkHere);
    }

    /** In the caller's transaction, with all that it has changed so far. */
    @Transactional(TxType.MANDATORY)
    public List<Finding> checkHere() {
        Instant now = clock.instant();
        return Arrays.stream(Invariant.values())
                .map(invariant -> check(invariant, now))
                .toList();
    }

    private Finding check(Invariant invariant, Instant now) {
        Object[] arguments = invariant.asksForTheTime() ? new Object[] {now, EXAMPLES} : new Object[] {EXAMPLES};
        List<Found> found = database.list(
                row -> new Found(row.getString(1), row.getLong(2)), COUNTED.formatted(invariant.breaches()), arguments);
        return new Finding(
                invariant,
                found.isEmpty() ? 0 : found.getFirst().breaches(),
                found.stream().map(Found::example).toList());
    }

    private record Found(String example, long breaches) {}
}
