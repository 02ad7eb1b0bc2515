package io.latchkey.platform.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket per key: it holds a minute's worth and refills evenly. Kept in memory by each replica, because a limit
 * protects a replica and decides nothing.
 */
final class TokenBuckets {

    private static final int MAX_KEYS = 100_000;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final LongSupplier nanoTime;

    TokenBuckets(int perMinute, LongSupplier nanoTime) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("at least one request per minute must be allowed");
        }
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    /**
     * What was left after one was taken.
     *
     * @param granted whether there was one to take
     * @param resetSeconds until the bucket is full again, or, if not granted, until there is one again; at least 1
     */
    record Taken(boolean granted, int limit, int remaining, long resetSeconds) {}

    Taken take(String key) {
        long now = nanoTime.getAsLong();
        if (buckets.size() >= MAX_KEYS) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        Bucket before = buckets.getOrDefault(key, new Bucket(perMinute, now));
        Bucket after = buckets.compute(
                key,
                (k, bucket) -> (bucket == null ? before : bucket).refilled(now).take());
        return after.taken();
    }

    /** Immutable; the last take's outcome is part of it so that one atomic step gives both. */
    private final class Bucket {

        private final double tokens;
        private final long at;
        private final boolean granted;

        Bucket(double tokens, long at) {
            this(tokens, at, true);
        }

        private Bucket(double tokens, long at, boolean granted) {
            this.tokens = tokens;
            this.at = at;
            this.granted = granted;
        }

        Bucket refilled(long now) {
            return new Bucket(Math.min(perMinute, tokens + (double) (now - at) * perMinute / MINUTE), now);
        }

        Bucket take() {
            return tokens >= 1 ? new Bucket(tokens - 1, at, true) : new Bucket(tokens, at, false);
        }

        boolean isFull(long now) {
            return refilled(now).tokens >= perMinute;
        }

        Taken taken() {
            double missing = granted ? perMinute - tokens : 1 - tokens;
            long seconds = Math.max(1, (long) Math.ceil(missing * 60 / perMinute));
            return new Taken(granted, perMinute, (int) tokens, seconds);
        }
    }
}
