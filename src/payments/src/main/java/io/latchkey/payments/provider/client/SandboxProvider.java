package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.SentCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The sandbox provider, a small foreign server for development and tests. */
@ApplicationScoped
class SandboxProvider implements PaymentProvider {

    private final SandboxSignature signature;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final SandboxHttp http;
    private final SandboxDisputes disputes;

    SandboxProvider(SandboxSettings settings, ObjectMapper json, InstantSource clock) {
        this.http = new SandboxHttp(settings);
        this.disputes = new SandboxDisputes(http, json);
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
            return http.post(
                    path(sent),
                    json.writeValueAsBytes(body(call)),
                    (status, body) -> SandboxAnswers.ofSend(status, body, json),
                    ProviderOutcome.Unclear::new);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ProviderOutcome lookUp(SentCall sent) {
        return http.get(
                "/operations/" + sent.call().id(),
                (status, body) -> SandboxAnswers.ofLookUp(status, body, json),
                ProviderOutcome.Unclear::new);
    }

    @Override
    public ProviderList list(ProviderList.Question question) {
        String path = "/operations?from=" + question.from() + "&to=" + question.to() + "&limit=" + question.limit()
                + "&after=" + question.after().orElse("0");
        return http.get(
                path,
                (status, body) -> SandboxBook.read(status, body, question.limit(), json),
                ProviderList.Unclear::new);
    }

    @Override
    public ProviderDisputes disputes() {
        return disputes;
    }

    private static String path(SentCall sent) {
        return switch (sent.call()) {
            case ProviderCall.SetUpMandate mandate -> "/mandates";
            case ProviderCall.Authorize authorize -> "/authorizations";
            case ProviderCall.AuthorizeByMandate authorize -> "/authorizations";
            case ProviderCall.Capture capture -> "/authorizations/" + capture.authorization() + "/capture";
            case ProviderCall.VoidAuthorization voiding ->
                (sent.isAboutMandate() ? "/mandates/" : "/authorizations/") + voiding.authorization() + "/void";
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
            case ProviderCall.SetUpMandate mandate -> {
                body.put("currency", mandate.amount().currency().getCurrencyCode());
                body.put("paymentMethod", mandate.paymentMethod());
                body.put("description", mandate.description());
            }
            case ProviderCall.AuthorizeByMandate authorize -> {
                body.put("currency", authorize.amount().currency().getCurrencyCode());
                body.put("mandateId", authorize.mandate().toString());
                body.put("description", authorize.description());
            }
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
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WebhookHint(id, operation(event), SandboxDisputes.hinted(event)));
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
