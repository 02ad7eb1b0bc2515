package io.latchkey.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(60, nanos::get);

    @Test
    void grantsAMinutesWorthAtOnceAndNoMore() {
        for (int left = 59; left >= 0; left--) {
            TokenBuckets.Taken taken = buckets.take("a");
            assertTrue(taken.granted());
            assertEquals(left, taken.remaining());
        }
        TokenBuckets.Taken refused = buckets.take("a");
        assertFalse(refused.granted());
        assertEquals(1, refused.resetSeconds());
    }

    @Test
    void refillsEvenly() {
        drain("a");
        pass(Duration.ofMillis(999));
        assertFalse(buckets.take("a").granted());
        pass(Duration.ofMillis(1));
        assertTrue(buckets.take("a").granted());
        assertFalse(buckets.take("a").granted());
    }

    @Test
    void neverHoldsMoreThanAMinutesWorth() {
        pass(Duration.ofDays(1));
        assertEquals(59, buckets.take("a").remaining());
    }

    @Test
    void keepsKeysApart() {
        drain("a");
        assertTrue(buckets.take("b").granted());
    }

    @Test
    void refusesALimitOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new TokenBuckets(0, nanos::get));
    }

    private void drain(String key) {
        while (buckets.take(key).granted()) {
            // On to the last.
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
