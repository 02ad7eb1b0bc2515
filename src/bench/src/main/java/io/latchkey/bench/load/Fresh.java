package io.latchkey.bench.load;

import io.latchkey.kernel.id.UuidV7;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids in place of recorded ones: time-ordered where those were, since an index takes them differently. */
final class Fresh {

    private static final int ORDERED = 7;

    private Fresh() {}

    static UUID like(String recorded) {
        return UUID.fromString(recorded).version() == ORDERED ? ordered() : UUID.randomUUID();
    }

    static UUID ordered() {
        return UuidV7.at(Instant.now(), ThreadLocalRandom.current());
    }
}
