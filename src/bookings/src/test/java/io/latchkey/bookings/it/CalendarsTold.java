package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** How often a calendar was said to have changed: asked of the database itself, numbered or not. */
@ApplicationScoped
public class CalendarsTold {

    private final Database database;

    public CalendarsTold(Database database) {
        this.database = database;
    }

    long times(UUID group) {
        return database.first(
                        row -> row.getLong(1),
                        """
                        SELECT count(*) FROM event WHERE type = 'io.latchkey.calendar.changed' AND subject = ?
                            AND CAST(data AS json) ->> 'calendarGroup' = subject""",
                        group.toString())
                .orElseThrow();
    }

    /** The number of the last such event; 0 while it has none. */
    long sequence(UUID group) {
        return database.first(
                        row -> row.getLong(1),
                        """
                        SELECT coalesce(max(sequence), 0) FROM event
                        WHERE type = 'io.latchkey.calendar.changed' AND subject = ?""",
                        group.toString())
                .orElseThrow();
    }

    /** For what is done in one transaction. */
    <T> T once(UUID group, Supplier<T> deed) {
        return times(1, group, deed);
    }

    <T> T never(UUID group, Supplier<T> deed) {
        return times(0, group, deed);
    }

    /** For what takes several transactions, or in which timers take part. */
    <T> T atLeastOnce(UUID group, Supplier<T> deed) {
        long before = times(group);
        T result = deed.get();
        assertTrue(times(group) > before, "nobody was told");
        return result;
    }

    private <T> T times(long expected, UUID group, Supplier<T> deed) {
        long before = times(group);
        T result = deed.get();
        assertEquals(expected, times(group) - before, "times told");
        return result;
    }
}
