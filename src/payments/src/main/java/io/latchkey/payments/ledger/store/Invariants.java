package io.latchkey.payments.ledger.store;

import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Looks for breaches of the books' invariants. Reads only. */
@ApplicationScoped
public class Invariants {

    private static final int EXAMPLES = 10;

    private final Database database;

    Invariants(Database database) {
        this.database = database;
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
        return Arrays.stream(Invariant.values()).map(this::check).toList();
    }

    private Finding check(Invariant invariant) {
        List<String> found = database.list(row -> row.getString(1), invariant.breaches());
        return new Finding(
                invariant, found.size(), found.stream().limit(EXAMPLES).toList());
    }
}
