package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The sandbox provider, a small foreign server for development and tests. */
@ApplicationScoped
class SandboxProvider implements PaymentProvider {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final SandboxSettings settings;
    private final SandboxSignature signature;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    SandboxProvider(SandboxSettings settings, ObjectMapper json, InstantSource clock) {
        this.settings = settings;
        this.signature = new SandboxSignature(settings.webhookSecrets(), settings.webhookTolerance());
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public ProviderOutcome send(SentCall sent) {
        ProviderCall call = sent.call();
        try {
            HttpRequest request = to(path(call))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body(call))))
                    .build();
            HttpResponse<String> response = exchange(request);
            return SandboxAnswers.ofSend(response.statusCode(), response.body(), json);
        } catch (IOException e) {
            return new ProviderOutcome.Unclear(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderOutcome.Unclear("interrupted");
        }
    }

    @Override
    public ProviderOutcome lookUp(SentCall sent) {
        try {
            HttpResponse<String> response =
                    exchange(to("/operations/" + sent.call().id()).GET().build());
            return SandboxAnswers.ofLookUp(response.statusCode(), response.body(), json);
        } catch (IOException e) {
            return new ProviderOutcome.Unclear(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderOutcome.Unclear("interrupted");
        }
    }

    @Override
    public ProviderList list(ProviderList.Question question) {
        String path = "/operations?from=" + question.from() + "&to=" + question.to() + "&limit=" + question.limit()
                + "&after=" + question.after().orElse("0");
        try {
            HttpResponse<String> response = exchange(to(path).GET().build());
            return SandboxBook.read(response.statusCode(), response.body(), question.limit(), json);
        } catch (IOException e) {
            return new ProviderList.Unclear(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ProviderList.Unclear("interrupted");
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.key());
    }

    private static String path(ProviderCall call) {
        return switch (call) {
            case ProviderCall.Authorize authorize -> "/authorizations";
            case ProviderCall.Capture capture -> "/authorizations/" + capture.authorization() + "/capture";
            case ProviderCall.VoidAuthorization voiding -> "/authorizations/" + voiding.authorization() + "/void";
            case ProviderCall.Refund refund -> "/refunds";
            case ProviderCall.Payout payout -> "/payouts";
        };
    }

    private static Map<String, Object> body(ProviderCall call) {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean onAuthorization =
                call instanceof ProviderCall.Capture || call instanceof ProviderCall.VoidAuthorization;
        body.put(onAuthorization ? "operationId" : "id", call.id().toString());
        if (!(call instanceof ProviderCall.VoidAuthorization)) {
            body.put("amountMinor", call.amount().amountMinor());
        }
        switch (call) {
            case ProviderCall.Authorize authorize -> {
                body.put("currency", authorize.amount().currency().getCurrencyCode());
                body.put("paymentMethod", authorize.paymentMethod());
                body.put("description", authorize.description());
            }
            case ProviderCall.Refund refund ->
                body.put("authorizationId", refund.authorization().toString());
            case ProviderCall.Payout payout -> {
                body.put("currency", payout.amount().currency().getCurrencyCode());
                body.put("destination", payout.destination());
            }
            case ProviderCall.Capture capture -> {}
            case ProviderCall.VoidAuthorization voiding -> {}
        }
        return body;
    }

    @Override
    public Optional<WebhookHint> readWebhook(byte[] body, UnaryOperator<String> header) {
        if (!signature.isGenuine(header.apply("Sandbox-Signature"), body, clock.instant())) {
            return Optional.empty();
        }
        try {
            JsonNode event = json.readTree(new String(body, StandardCharsets.UTF_8));
            String id = event.path("id").asText("");
            return id.isEmpty() ? Optional.empty() : Optional.of(new WebhookHint(id, operation(event)));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> operation(JsonNode event) {
        try {
            return Optional.of(UUID.fromString(event.path("operationId").asText("")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
