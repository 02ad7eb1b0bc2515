package io.latchkey.payments.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Looks for breaches of the books' invariants. Reads only. */
@ApplicationScoped
public class Invariants {

    private static final int EXAMPLES = 10;

    private final Queries queries;

    Invariants(Queries queries) {
        this.queries = queries;
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
        List<String> found = queries.list(invariant.breaches(), row -> row.getString(1));
        return new Finding(
                invariant, found.size(), found.stream().limit(EXAMPLES).toList());
    }
}
