package io.latchkey.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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
        "423, AGAIN",
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

    @Test
    void doublesThePauseUpToTwentySeconds() {
        assertEquals(Duration.ofSeconds(1), CommandTask.pause(0));
        assertEquals(Duration.ofSeconds(2), CommandTask.pause(1));
        assertEquals(Duration.ofSeconds(16), CommandTask.pause(4));
        assertEquals(Duration.ofSeconds(20), CommandTask.pause(5));
        assertEquals(Duration.ofSeconds(20), CommandTask.pause(5_000));
    }
}
