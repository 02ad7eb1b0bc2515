package io.latchkey.payments.provider.stripe;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The fake Stripe beside a booted service that has chosen it. */
public final class StripeResource implements QuarkusTestResourceLifecycleManager {

    private static final long TOO_SLOW_MILLIS = 3_000;

    private StripeServer server;

    @Override
    public Map<String, String> start() {
        server = StripeServer.start(TOO_SLOW_MILLIS);
        return Map.of(
                "latchkey.stripe.url",
                server.url(),
                "latchkey.stripe.secret-key",
                StripeServer.KEY,
                "latchkey.stripe.webhook-secrets",
                "whsec_new,whsec_old",
                "latchkey.stripe.timeout",
                "PT1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
