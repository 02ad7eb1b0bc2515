package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.ProviderOutcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/** What the sandbox provider's answers mean. Whatever is not clearly a yes or a no is unclear. */
final class SandboxAnswers {

    /** Why a void is refused that has nothing left to do. */
    private static final Set<String> LET_GO = Set.of("already_voided", "mandate_forgotten");

    private SandboxAnswers() {}

    static ProviderOutcome ofSend(int status, String body, ObjectMapper json) {
        return switch (status) {
            case 200, 402 -> operation(body, json);
            case 400, 404, 422 -> refused(body, json);
            default -> new ProviderOutcome.Unclear("HTTP " + status);
        };
    }

    static ProviderOutcome ofLookUp(int status, String body, ObjectMapper json) {
        return switch (status) {
            case 200 -> operation(body, json);
            case 404 -> new ProviderOutcome.NeverArrived();
            default -> new ProviderOutcome.Unclear("HTTP " + status);
        };
    }

    private static ProviderOutcome operation(String body, ObjectMapper json) {
        try {
            JsonNode operation = json.readTree(body);
            return switch (operation.path("status").asText("")) {
                case "SUCCEEDED" -> new ProviderOutcome.Done(amount(operation), captureBefore(operation));
                case "DECLINED" -> declined(operation);
                case "REQUIRES_ACTION" ->
                    new ProviderOutcome.NeedsGuest(operation.path("actionUrl").asText());
                default -> new ProviderOutcome.Unclear("not an operation: " + excerpt(body));
            };
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException garbage) {
            return new ProviderOutcome.Unclear("not readable: " + excerpt(body));
        }
    }

    private static ProviderOutcome declined(JsonNode operation) {
        String code = operation.path("code").asText("declined");
        return operation.path("kind").asText("").equals("VOID") && LET_GO.contains(code)
                ? new ProviderOutcome.Done(amount(operation), null)
                : new ProviderOutcome.Refused(code, operation.path("message").asText("The provider declined."));
    }

    static Money amount(JsonNode operation) {
        JsonNode amount = operation.path("amountMinor");
        if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
            throw new IllegalArgumentException("no amount");
        }
        return Money.of(amount.longValue(), operation.path("currency").asText(""));
    }

    private static Instant captureBefore(JsonNode operation) {
        return operation.hasNonNull("captureBefore")
                ? Instant.parse(operation.get("captureBefore").asText())
                : null;
    }

    private static ProviderOutcome refused(String body, ObjectMapper json) {
        try {
            JsonNode error = json.readTree(body).path("error");
            return new ProviderOutcome.Refused(
                    error.path("code").asText("refused"),
                    error.path("message").asText("The provider refused the call."));
        } catch (JsonProcessingException garbage) {
            return new ProviderOutcome.Unclear("not readable: " + excerpt(body));
        }
    }

    private static String excerpt(String body) {
        return body.substring(0, Math.min(body.length(), 100));
    }
}
