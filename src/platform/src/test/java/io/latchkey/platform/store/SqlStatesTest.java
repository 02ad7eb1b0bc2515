package io.latchkey.platform.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatesTest {

    @Test
    void readsTheStateThroughWrappers() {
        Throwable wrapped = new IllegalStateException(new RuntimeException(new SQLException("x", "23P01")));
        assertTrue(SqlStates.isExclusionViolation(wrapped));
        assertFalse(SqlStates.isUniqueViolation(wrapped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void knowsADatabaseThatIsGone(String state) {
        assertTrue(SqlStates.isUnavailable(new SQLException("x", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void knowsAnExhaustedPool(String words) {
        assertTrue(SqlStates.isUnavailable(new SQLException(words)));
        assertFalse(SqlStates.isUnavailable(new SQLException("x", "23505")));
    }

    @Test
    @DisplayName("F17 a commit that was not heard of is found below a failed transaction's suppressed errors")
    void looksBelowSuppressedErrors() {
        var failed = new IllegalStateException("Could not commit transaction.");
        failed.addSuppressed(
                new IllegalStateException(new SQLException("An I/O error occurred while sending.", "08006")));
        assertTrue(SqlStates.isUnavailable(new IllegalStateException(failed)));
        assertFalse(SqlStates.isRetryable(failed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void knowsALostRace(String state) {
        assertTrue(SqlStates.isRetryable(new SQLException("x", state)));
    }

    @Test
    void findsNothingWhereThereIsNoSql() {
        assertFalse(SqlStates.isUniqueViolation(new IllegalStateException()));
        assertFalse(SqlStates.isUnavailable(null));
    }
}
