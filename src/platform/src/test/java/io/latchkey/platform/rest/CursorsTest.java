package io.latchkey.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String QUERY = "as=guest&state=CONFIRMED";

    @Test
    void givesThePositionBack() {
        String cursor = Cursors.encode(QUERY, "2026-07-01T10:00:00Z", "", "naïve & odd");
        assertEquals(List.of("2026-07-01T10:00:00Z", "", "naïve & odd"), Cursors.decode(QUERY, cursor));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    @Test
    void belongsToItsQuery() {
        String cursor = Cursors.encode(QUERY, "5");
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Cursors.decode("as=host&state=CONFIRMED", cursor));
        assertEquals(PlatformProblem.INVALID_REQUEST, refused.type());
        assertEquals("?cursor", refused.errors().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!!!", "bm90LW91cnM", "4oCL"})
    void refusesWhatIsNoneOfOurs(String cursor) {
        assertThrows(ProblemException.class, () -> Cursors.decode(QUERY, cursor));
    }
}
