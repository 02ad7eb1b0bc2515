package io.latchkey.platform.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What PostgreSQL refused, read from the SQLSTATE of the first SQL error in the chain of causes. A failed commit carries
 * its own among the suppressed ones.
 */
public final class SqlStates {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    /** The pool has two wordings for it, and no SQLSTATE. */
    private static final String POOL_IS_EMPTY = "acquisition timeout";

    private static final int DEPTH = 20;

    private SqlStates() {}

    public static boolean isUniqueViolation(Throwable error) {
        return is(error, UNIQUE_VIOLATION);
    }

    public static boolean isExclusionViolation(Throwable error) {
        return is(error, EXCLUSION_VIOLATION);
    }

    public static boolean isCheckViolation(Throwable error) {
        return is(error, CHECK_VIOLATION);
    }

    /** The transaction lost against another one and may simply be tried again. */
    public static boolean isRetryable(Throwable error) {
        return is(error, SERIALIZATION_FAILURE) || is(error, DEADLOCK);
    }

    /** The database cannot be reached, is going down, or has no connection left. */
    public static boolean isUnavailable(Throwable error) {
        return sqlError(error)
                .map(e -> {
                    String state = e.getSQLState();
                    return state == null
                            ? String.valueOf(e.getMessage())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(POOL_IS_EMPTY)
                            : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
                })
                .orElse(false);
    }

    /** The violated constraint or index, if the error names one. On partitioned tables it is the partition's. */
    public static Optional<String> constraint(Throwable error) {
        return sqlError(error)
                .filter(org.postgresql.util.PSQLException.class::isInstance)
                .map(e -> ((org.postgresql.util.PSQLException) e).getServerErrorMessage())
                .map(org.postgresql.util.ServerErrorMessage::getConstraint);
    }

    private static boolean is(Throwable error, String state) {
        return sqlError(error).map(e -> state.equals(e.getSQLState())).orElse(false);
    }

    private static Optional<SQLException> sqlError(Throwable error) {
        return sqlError(error, DEPTH);
    }

    private static Optional<SQLException> sqlError(Throwable error, int depth) {
        if (error == null || depth == 0) {
            return Optional.empty();
        }
        if (error instanceof SQLException sql) {
            return Optional.of(sql);
        }
        return sqlError(error.getCause(), depth - 1).or(() -> Arrays.stream(error.getSuppressed())
                .flatMap(suppressed -> sqlError(suppressed, depth - 1).stream())
                .findFirst());
    }
}
