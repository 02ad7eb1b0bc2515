package io.latchkey.platform.service;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own access token (client credentials), kept until shortly before it ends. */
@Singleton
public class ServiceToken {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final OidcClient client;
    private final boolean enabled;
    private final ReentrantLock refreshing = new ReentrantLock();
    private Tokens tokens;

    ServiceToken(
            OidcClient client,
            @ConfigProperty(name = "quarkus.oidc-client.client-enabled", defaultValue = "true") boolean enabled) {
        this.client = client;
        this.enabled = enabled;
    }

    /** Empty where the client is switched off, as in tests of one service. */
    public Optional<String> bearer() {
        if (!enabled) {
            return Optional.empty();
        }
        refreshing.lock();
        try {
            if (tokens == null || tokens.isAccessTokenExpired() || tokens.isAccessTokenWithinRefreshInterval()) {
                tokens = client.getTokens().await().atMost(LIMIT);
            }
            return Optional.of(tokens.getAccessToken());
        } finally {
            refreshing.unlock();
        }
    }

    /** The token was refused although it had not ended: the keys have changed, say. */
    public void forget() {
        refreshing.lock();
        try {
            tokens = null;
        } finally {
            refreshing.unlock();
        }
    }
}
