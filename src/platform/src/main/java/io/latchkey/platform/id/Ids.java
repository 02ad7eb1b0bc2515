package io.latchkey.platform.id;

import io.latchkey.kernel.id.UuidV7;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
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

    /** For what is stored with its moment and a number: the ids are in the order of both, the last 12 bits of the number. */
    public UUID at(Instant moment, long number) {
        return UuidV7.at(moment, number, random);
    }
}
