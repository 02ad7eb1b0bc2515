package io.latchkey.payments.provider.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings for the fake Stripe at an address; short of patience. */
record StripeTestSettings(URI url, Optional<String> secretKey, Optional<List<String>> webhookSecrets)
        implements StripeSettings {

    static final Duration TIMEOUT = Duration.ofSeconds(1);

    static StripeTestSettings of(StripeServer server) {
        return new StripeTestSettings(
                URI.create(server.url()),
                Optional.of(StripeServer.KEY),
                Optional.of(List.of("whsec_new", "whsec_old")));
    }

    @Override
    public URI returnUrl() {
        return URI.create("https://rent.example/paid");
    }

    @Override
    public Duration timeout() {
        return TIMEOUT;
    }

    @Override
    public Duration webhookTolerance() {
        return Duration.ofMinutes(5);
    }
}
