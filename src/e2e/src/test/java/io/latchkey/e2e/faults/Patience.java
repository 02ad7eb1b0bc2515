package io.latchkey.e2e.faults;

import java.time.Duration;

/**
 * How long a client asks for one final answer. While faults happen longer than any outage: a service that crashes starts
 * twice, which takes a busy machine a minute and more. Once everything runs, no longer than is promised.
 */
final class Patience {

    static final Duration PROMISED = Duration.ofSeconds(60);
    static final Duration AMID_FAULTS = Duration.ofMinutes(3);

    private volatile long calmSince = Long.MAX_VALUE;

    /** From now on everything runs. */
    void calm() {
        calmSince = System.nanoTime();
    }

    /** @param began the request, by {@link System#nanoTime} */
    boolean isOver(long began) {
        long now = System.nanoTime();
        boolean isCalm = calmSince != Long.MAX_VALUE;
        return now - began > AMID_FAULTS.toNanos() || isCalm && now - Math.max(began, calmSince) > PROMISED.toNanos();
    }
}
