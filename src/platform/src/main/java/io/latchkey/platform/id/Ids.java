package io.latchkey.platform.id;

import io.latchkey.kernel.id.UuidV7;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes time-ordered ids (UUIDv7) on the service's clock. */
@Singleton
public class Ids {

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        return UuidV7.at(clock.instant(), random);
    }
}
