package io.latchkey.platform.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
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

    @Test
    void knowsAnExhaustedPool() {
        assertTrue(SqlStates.isUnavailable(new SQLException("Sorry, Acquisition timeout!")));
        assertFalse(SqlStates.isUnavailable(new SQLException("x", "23505")));
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
