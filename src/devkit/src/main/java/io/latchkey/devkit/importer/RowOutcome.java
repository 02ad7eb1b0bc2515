package io.latchkey.devkit.importer;

import java.util.List;

/** What became of one row. */
sealed interface RowOutcome {

    record Published(String listingId) implements RowOutcome {}

    /** Done by an earlier run. */
    record FoundThere(String listingId) implements RowOutcome {}

    record Refused(List<Refusal> refusals) implements RowOutcome {}

    /** Neither taken nor refused: the system did not answer as it should. Another run tries again. */
    record Failed(String problem) implements RowOutcome {}
}
