package io.latchkey.e2e.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The clock of the whole sandbox, moved over HTTP as a frontend developer would. */
public record SandboxClock(Api operator) {

    private static final String PATH = "/v1/sandbox/clock";

    public Instant now() {
        return Instant.parse(operator.get(PATH).expect(200).text("now"));
    }

    /** A date far enough ahead of the sandbox's now. */
    public LocalDate inDays(int days) {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(days);
    }

    public void advance(Duration by) {
        operator.post(PATH, Map.of("advanceBy", by.toString())).expect(200);
    }

    /** Moves on to a second after that instant; does nothing when it has passed. */
    public void advanceTo(Instant instant) {
        Duration wait = Duration.between(now(), instant).plusSeconds(1);
        if (wait.isPositive()) {
            advance(wait);
        }
    }
}
