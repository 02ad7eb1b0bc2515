package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.sandbox.SandboxConfig;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderContract;
import io.latchkey.payments.provider.ProviderStand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The sandbox provider against its own server. */
class SandboxContractTest extends ProviderContract {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @Override
    protected ProviderStand start() {
        return new Stand();
    }

    private record Settings(URI url) implements SandboxSettings {

        @Override
        public String key() {
            return "sandbox-key";
        }

        @Override
        public List<String> webhookSecrets() {
            return List.of("sandbox-webhook-secret");
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

    private static final class Stand implements ProviderStand {

        private final ObjectMapper json = new ObjectMapper();
        private final HttpClient http = HttpClient.newHttpClient();
        private final io.latchkey.devkit.sandbox.SandboxProvider server;

        Stand() {
            try {
                SandboxConfig.Delays delays =
                        new SandboxConfig.Delays(TIMEOUT.multipliedBy(3), Duration.ZERO, Duration.ZERO, Duration.ZERO);
                server = io.latchkey.devkit.sandbox.SandboxProvider.start(SandboxConfig.onAnyPort(
                                Files.createTempDirectory("latchkey-sandbox-").resolve("sandbox.db"))
                        .withDelays(delays));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public PaymentProvider provider() {
            return new SandboxProvider(new Settings(URI.create(server.url())), json, InstantSource.system());
        }

        @Override
        public String token(Card card) {
            return "sandbox_" + card.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String token(Bank bank) {
            return "sandbox_bank_" + bank.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void finishCheck(String actionUrl, boolean approved) {
            ask(HttpRequest.newBuilder(URI.create(actionUrl))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("decision=" + (approved ? "approve" : "refuse"))));
        }

        @Override
        public String dispute(UUID authorization) {
            String path = server.url() + "/authorizations/" + authorization + "/dispute";
            return read(ask(HttpRequest.newBuilder(URI.create(path)).POST(HttpRequest.BodyPublishers.ofString("{}"))))
                    .path("id")
                    .asText();
        }

        @Override
        public void decide(String dispute, boolean won) {
            String path = server.url() + "/disputes/" + dispute + (won ? "/win" : "/lose");
            ask(HttpRequest.newBuilder(URI.create(path)).POST(HttpRequest.BodyPublishers.noBody()));
        }

        @Override
        public void sendBack(UUID authorization, UUID refund) {
            ask(HttpRequest.newBuilder(URI.create(server.url() + "/refunds/" + refund + "/fail"))
                    .POST(HttpRequest.BodyPublishers.noBody()));
        }

        @Override
        public long done(OperationKind kind) {
            long found = 0;
            for (JsonNode item : read(ask(HttpRequest.newBuilder(URI.create(server.url() + "/operations?limit=500"))))
                    .path("items")) {
                boolean same = kind.name().equals(item.path("kind").asText());
                found += same && "SUCCEEDED".equals(item.path("status").asText()) ? 1 : 0;
            }
            return found;
        }

        private JsonNode read(String body) {
            try {
                return json.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String ask(HttpRequest.Builder request) {
            try {
                HttpRequest withKey =
                        request.header("Authorization", "Bearer sandbox-key").build();
                return http.send(withKey, HttpResponse.BodyHandlers.ofString()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.close();
            http.close();
        }
    }
}
