package io.latchkey.devkit.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before an attempt is made again: doubling, with a fifth of chance in it, never less than the server
 * asked for.
 *
 * @param patience after so much waiting it is given up
 */
public record Backoff(Duration first, Duration longest, Duration patience) {

    public static final Backoff DEFAULT =
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(3));

    /** @param attempt 0 for the first wait */
    public Duration pause(int attempt, Duration asked) {
        long doubled = first.toMillis() << Math.min(attempt, 16);
        long base = Math.max(Math.min(doubled, longest.toMillis()), asked.toMillis());
        return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(1 + base / 5));
    }
}
