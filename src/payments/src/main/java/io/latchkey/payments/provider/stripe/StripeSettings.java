package io.latchkey.payments.provider.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Stripe is reached. Without the key and a webhook secret it is not offered. */
@ConfigMapping(prefix = "latchkey.stripe")
interface StripeSettings {

    /** {@code sk_live_…} or {@code sk_test_…} of the platform's own account. */
    Optional<String> secretKey();

    /** {@code whsec_…}; several while one is changed: a message signed with any of them is genuine. */
    Optional<List<String>> webhookSecrets();

    /** Where the bank sends the guest's browser after its check. */
    @WithDefault("http://localhost:8080/")
    URI returnUrl();

    @WithDefault("https://api.stripe.com")
    URI url();

    /** For a whole call; shorter than {@code latchkey.payments.answer-within}. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How old a signed message may be. */
    @WithDefault("PT5M")
    Duration webhookTolerance();
}
