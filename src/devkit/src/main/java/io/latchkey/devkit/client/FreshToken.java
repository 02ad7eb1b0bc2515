package io.latchkey.devkit.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** An access token that is asked for anew before it ends, so that work may take longer than a token lives. */
public final class FreshToken implements Supplier<String> {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Supplier<String> source;
    private final ReentrantLock lock = new ReentrantLock();
    private String token;
    private Instant renewAt = Instant.MIN;

    public FreshToken(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public String get() {
        lock.lock();
        try {
            Instant now = Instant.now();
            if (!now.isBefore(renewAt)) {
                token = source.get();
                Duration life = Duration.between(now, expiry(token));
                renewAt = now.plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2));
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    private static Instant expiry(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a signed token");
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Instant.ofEpochSecond(
                    Reply.MAPPER.readTree(claims).path("exp").asLong());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a token with claims", e);
        }
    }
}
