package io.latchkey.platform.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void letsTheCurrentVersionPass(String ifMatch) {
        assertDoesNotThrow(() -> ETags.requireMatch(ifMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\""})
    void refusesAnotherVersion(String ifMatch) {
        assertEquals(PlatformProblem.VERSION_STALE, refusal(ifMatch));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void asksForTheVersion(String ifMatch) {
        assertEquals(PlatformProblem.VERSION_MISSING, refusal(ifMatch));
    }

    @Test
    void writesTheVersionAsATag() {
        assertEquals("3", ETags.of(3).getValue());
    }

    private static Object refusal(String ifMatch) {
        return assertThrows(ProblemException.class, () -> ETags.requireMatch(ifMatch, 3))
                .type();
    }
}
