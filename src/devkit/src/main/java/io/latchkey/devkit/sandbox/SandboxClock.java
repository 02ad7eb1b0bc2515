package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The provider's own time: the machine's plus an offset in its store, which only grows. */
final class SandboxClock implements InstantSource {

    private final SandboxStore store;
    private volatile Duration offset;

    SandboxClock(SandboxStore store) {
        this.store = store;
        this.offset = store.inTransaction(SandboxClock::stored);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    Duration offset() {
        return offset;
    }

    /** @throws Rejected 409 when time would go back */
    void moveTo(Duration newOffset) {
        offset = store.inTransaction(connection -> {
            if (newOffset.compareTo(stored(connection)) < 0) {
                throw new Rejected(409, "clock_goes_forward_only", "The clock cannot be set back.");
            }
            Sql.update(
                    connection,
                    "INSERT INTO setting (name, value) VALUES ('clock', ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    newOffset.toString());
            return newOffset;
        });
    }

    private static Duration stored(Connection connection) throws SQLException {
        String value = Sql.text(connection, "SELECT value FROM setting WHERE name = 'clock'");
        return value == null ? Duration.ZERO : Duration.parse(value);
    }
}
