package io.latchkey.platform.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system clock plus an offset that only a sandbox may move, and only forward. Production never does. */
@Singleton
public class SettableClock implements InstantSource {

    private final Clock system = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far this clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    void follow(Duration stored) {
        offset = stored;
    }
}
