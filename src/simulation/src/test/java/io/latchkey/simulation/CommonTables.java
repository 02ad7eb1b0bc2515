package io.latchkey.simulation;

import io.latchkey.platform.command.CommandRefused;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** The tables that every service has: jobs, answers under a key, its feed and how far it has read that of others. */
final class CommonTables {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";

    static final Table<Job> JOBS = new Table<>(Job::name);
    static final Table<Answer> ANSWERS = new Table<>(Answer::key, Answer::subject);
    static final Table<FeedEvent> EVENTS = new Table<>(FeedEvent::sequence);
    static final Table<Position> POSITIONS = new Table<>(Position::source);
    static final Table<CommandRefused> REFUSALS = new Table<>(CommandRefused::commandId);

    private CommonTables() {}

    /**
     * Work that waits or runs.
     *
     * @param pickedBy the process that runs it; null while it waits
     */
    record Job(String name, Object data, Instant at, Process pickedBy, int failures) {}

    /**
     * What was answered to a command under its Idempotency-Key.
     *
     * @param subject what it was about
     */
    record Answer(String key, UUID subject, int status, Object body) {

        boolean isSuccess() {
            return status < 300;
        }

        @Override
        public String toString() {
            return status + " "
                    + (body instanceof String ? body : body.getClass().getSimpleName());
        }
    }

    /** How far a feed was applied. */
    record Position(String source, long sequence) {}

    /** Reads a field that the row does not show. */
    static <T> Function<T, Object> field(Class<? extends T> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return row -> {
                try {
                    return field.get(row);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void unique(boolean holds, String constraint) {
        refuse(holds, constraint, UNIQUE_VIOLATION);
    }

    static void require(boolean holds, String constraint) {
        refuse(holds, constraint, CHECK_VIOLATION);
    }

    private static void refuse(boolean holds, String constraint, String sqlState) {
        if (!holds) {
            throw new PersistenceException(constraint, new SQLException(constraint, sqlState));
        }
    }
}
