package io.latchkey.devkit.sandbox;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How one sandbox provider is set up.
 *
 * @param address what it listens on; never null
 * @param webhookUrl where webhooks go; null sends none
 * @param publicUrl what a browser calls this server by; null is its own address on 127.0.0.1
 */
public record SandboxConfig(
        InetSocketAddress address, Path database, Secrets secrets, URI webhookUrl, String publicUrl, Delays delays) {

    /** The key callers send as {@code Authorization: Bearer}, and the one webhooks are signed with. */
    public record Secrets(String apiKey, String webhookSecret) {
        public static final Secrets LOCAL = new Secrets("sandbox-key", "sandbox-webhook-secret");
    }

    /**
     * Real time, not the sandbox's clock.
     *
     * @param timeout until {@code sandbox_timeout_after_success} is answered
     * @param slow until {@code sandbox_slow} is answered
     * @param late until a late webhook leaves
     * @param reordered how long a webhook is held so that the next one overtakes it
     */
    public record Delays(Duration timeout, Duration slow, Duration late, Duration reordered) {
        public static final Delays DEFAULT =
                new Delays(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    public SandboxConfig {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(secrets, "secrets");
        Objects.requireNonNull(delays, "delays");
    }

    private static InetSocketAddress onLoopback(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** Any free port, local secrets, no webhooks: what most tests want. */
    public static SandboxConfig onAnyPort(Path database) {
        return new SandboxConfig(onLoopback(0), database, Secrets.LOCAL, null, null, Delays.DEFAULT);
    }

    /** As {@code make run} starts it: {@code LATCHKEY_SANDBOX_*} with local defaults. */
    static SandboxConfig from(Map<String, String> environment) {
        String webhookUrl = environment.get("LATCHKEY_SANDBOX_WEBHOOK_URL");
        return new SandboxConfig(
                new InetSocketAddress(
                        environment.getOrDefault("LATCHKEY_SANDBOX_HOST", "127.0.0.1"),
                        Integer.parseInt(environment.getOrDefault("LATCHKEY_SANDBOX_PORT", "8084"))),
                Path.of(environment.getOrDefault("LATCHKEY_SANDBOX_DB", ".latchkey/sandbox.db")),
                new Secrets(
                        environment.getOrDefault("LATCHKEY_SANDBOX_KEY", Secrets.LOCAL.apiKey()),
                        environment.getOrDefault("LATCHKEY_SANDBOX_WEBHOOK_SECRET", Secrets.LOCAL.webhookSecret())),
                webhookUrl == null || webhookUrl.isBlank() ? null : URI.create(webhookUrl),
                environment.get("LATCHKEY_SANDBOX_PUBLIC_URL"),
                Delays.DEFAULT);
    }

    public SandboxConfig withPort(int newPort) {
        return new SandboxConfig(onLoopback(newPort), database, secrets, webhookUrl, publicUrl, delays);
    }

    public SandboxConfig withWebhookUrl(URI newUrl) {
        return new SandboxConfig(address, database, secrets, newUrl, publicUrl, delays);
    }

    public SandboxConfig withDelays(Delays newDelays) {
        return new SandboxConfig(address, database, secrets, webhookUrl, publicUrl, newDelays);
    }
}
