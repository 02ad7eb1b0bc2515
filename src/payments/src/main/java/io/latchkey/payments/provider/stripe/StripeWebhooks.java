package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.latchkey.payments.provider.PaymentProvider.WebhookHint;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads Stripe's messages. A type we do not know is taken like any other: it is only asked which call it may be about. */
final class StripeWebhooks {

    /** It becomes a part of an address. */
    private static final Pattern DISPUTE = Pattern.compile("[A-Za-z0-9_]{1,100}");

    private final List<String> secrets;
    private final Duration tolerance;
    private final ObjectMapper json;
    private final InstantSource clock;

    StripeWebhooks(StripeSettings settings, ObjectMapper json, InstantSource clock) {
        this.secrets = settings.webhookSecrets().orElse(List.of());
        this.tolerance = settings.webhookTolerance();
        this.json = json;
        this.clock = clock;
    }

    Optional<WebhookHint> read(byte[] body, String signature) {
        return signature == null
                ? Optional.empty()
                : text(body)
                        .filter(text -> secrets.stream().anyMatch(secret -> isGenuine(text, signature, secret)))
                        .flatMap(this::hint);
    }

    /** Exactly these bytes as text, for stripe-java signs text; bytes that are no UTF-8 would be replaced, and pass. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private boolean isGenuine(String text, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                    text, signature, secret, tolerance.toSeconds(), clock.withZone(ZoneOffset.UTC));
        } catch (SignatureVerificationException notGenuine) {
            return false;
        } catch (RuntimeException notAHeader) {
            return false;
        }
    }

    private Optional<WebhookHint> hint(String text) {
        try {
            JsonNode event = json.readTree(text);
            String id = event.path("id").asText("");
            JsonNode object = event.path("data").path("object");
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new WebhookHint(id, operation(object), dispute(object)));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> dispute(JsonNode object) {
        return "dispute".equals(object.path("object").asText())
                ? Optional.of(object.path("id").asText(""))
                        .filter(id -> DISPUTE.matcher(id).matches())
                : Optional.empty();
    }

    /** A PaymentIntent that succeeded was captured; all else on it is about the authorization. */
    private static Optional<UUID> operation(JsonNode object) {
        JsonNode marks = object.path("metadata");
        boolean captured = "payment_intent".equals(object.path("object").asText())
                && "succeeded".equals(object.path("status").asText())
                && marks.has(StripeMarks.CAPTURE);
        try {
            return Optional.of(UUID.fromString(marks.path(captured ? StripeMarks.CAPTURE : StripeMarks.OPERATION)
                    .asText("")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
