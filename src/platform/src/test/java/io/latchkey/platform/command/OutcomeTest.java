package io.latchkey.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, DONE",
        "201, DONE",
        "204, DONE",
        "400, REFUSED",
        "404, REFUSED",
        "409, REFUSED",
        "410, REFUSED",
        "412, REFUSED",
        "422, REFUSED",
        "423, LOCKED",
        "401, AGAIN",
        "403, AGAIN",
        "408, AGAIN",
        "425, AGAIN",
        "429, AGAIN",
        "302, AGAIN",
        "500, AGAIN",
        "502, AGAIN",
        "503, AGAIN",
        "504, AGAIN"
    })
    void readsAStatus(int status, Outcome expected) {
        assertEquals(expected, Outcome.of(status, false));
    }

    @Test
    void repeatsWhileTheFirstAttemptIsStillRunning() {
        assertEquals(Outcome.AGAIN, Outcome.of(409, true));
    }
}
