package io.latchkey.payments.provider.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** How the sandbox provider is reached. */
@ConfigMapping(prefix = "latchkey.sandbox-provider")
interface SandboxSettings {

    @WithDefault("http://127.0.0.1:8084")
    URI url();

    @WithDefault("sandbox-key")
    String key();

    /** Several while a secret is changed: a message signed with any of them is genuine. */
    @WithDefault("sandbox-webhook-secret")
    List<String> webhookSecrets();

    @WithDefault("PT5S")
    Duration timeout();

    /** How old a signed message may be. */
    @WithDefault("PT5M")
    Duration webhookTolerance();
}
