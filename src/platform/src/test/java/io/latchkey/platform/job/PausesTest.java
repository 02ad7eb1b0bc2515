package io.latchkey.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void doublesThePauseUpToTheLongest() {
        assertEquals(Duration.ofSeconds(1), Pauses.after(0, Pauses.LONGEST));
        assertEquals(Duration.ofSeconds(2), Pauses.after(1, Pauses.LONGEST));
        assertEquals(Duration.ofSeconds(16), Pauses.after(4, Pauses.LONGEST));
        assertEquals(Duration.ofSeconds(20), Pauses.after(5, Pauses.LONGEST));
        assertEquals(Duration.ofSeconds(20), Pauses.after(5_000, Pauses.LONGEST));
        assertEquals(Duration.ofSeconds(512), Pauses.after(9, Duration.ofMinutes(10)));
        assertEquals(Duration.ofMinutes(10), Pauses.after(5_000, Duration.ofMinutes(10)));
    }
}
