package io.latchkey.kernel.id;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Time-ordered UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, 74 random bits. */
public final class UuidV7 {

    private UuidV7() {}

    public static UUID at(Instant now, RandomGenerator random) {
        return at(now, random.nextLong(), random);
    }

    /** With the counter's last 12 bits in place of as many random ones: in one millisecond it decides the order. */
    public static UUID at(Instant now, long counter, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (counter & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
