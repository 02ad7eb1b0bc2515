package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DisputeAnswer;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sandbox provider's disputes. Evidence and acceptance are the same however often they come: no id is needed. */
final class SandboxDisputes implements ProviderDisputes {

    private final SandboxHttp http;
    private final ObjectMapper json;

    SandboxDisputes(SandboxHttp http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    @Override
    public DisputeAnswer lookUp(String reference) {
        return http.get("/disputes/" + reference, this::read, DisputeAnswer.Unclear::new);
    }

    @Override
    public DisputeAnswer list(ProviderList.Question opened) {
        String path = "/disputes?from=" + opened.from() + "&to=" + opened.to() + "&limit=" + opened.limit() + "&after="
                + opened.after().orElse("0");
        return http.get(path, (status, body) -> readPage(status, body, opened.limit()), DisputeAnswer.Unclear::new);
    }

    @Override
    public DisputeAnswer sendEvidence(UUID call, String reference, String text) {
        return post("/disputes/" + reference + "/evidence", Map.of("text", text));
    }

    @Override
    public DisputeAnswer accept(UUID call, String reference) {
        return post("/disputes/" + reference + "/accept", Map.of());
    }

    private DisputeAnswer post(String path, Map<String, String> body) {
        try {
            return http.post(path, json.writeValueAsBytes(body), this::read, DisputeAnswer.Unclear::new);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private DisputeAnswer read(int status, String body) {
        try {
            return switch (status) {
                case 200 -> new DisputeAnswer.Known(dispute(json.readTree(body)));
                case 404 -> new DisputeAnswer.None();
                case 400, 422 ->
                    new DisputeAnswer.Refused(
                            json.readTree(body).at("/error/message").asText("The provider does not take it."));
                default -> new DisputeAnswer.Unclear("HTTP " + status);
            };
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException garbage) {
            return new DisputeAnswer.Unclear("not readable: " + garbage.getMessage());
        }
    }

    private DisputeAnswer readPage(int status, String body, int limit) {
        if (status != 200) {
            return new DisputeAnswer.Unclear("HTTP " + status);
        }
        try {
            JsonNode page = json.readTree(body);
            List<ProviderDispute> disputes = new ArrayList<>();
            page.required("items").forEach(item -> disputes.add(dispute(item)));
            return new DisputeAnswer.Page(
                    disputes,
                    disputes.size() < limit
                            ? Optional.empty()
                            : Optional.of(page.required("nextAfter").asText()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException garbage) {
            return new DisputeAnswer.Unclear("not readable: " + garbage.getMessage());
        }
    }

    private static ProviderDispute dispute(JsonNode item) {
        Money amount = SandboxAnswers.amount(item);
        return new ProviderDispute(
                item.required("id").asText(),
                ours(item.required("authorizationId").asText()),
                amount,
                new Money(item.required("feeMinor").longValue(), amount.currency()),
                ProviderDispute.Status.valueOf(item.required("status").asText()),
                item.required("reason").asText(),
                Instant.parse(item.required("dueBy").asText()),
                Instant.parse(item.required("openedAt").asText()));
    }

    private static Optional<UUID> ours(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What a message is about, if it is about a dispute. */
    static Optional<String> hinted(JsonNode event) {
        return event.hasNonNull("disputeId")
                ? Optional.of(event.get("disputeId").asText()).filter(SandboxDisputes::isName)
                : Optional.empty();
    }

    /** It becomes a part of an address. */
    private static boolean isName(String reference) {
        return reference.length() <= 100
                && reference
                        .chars()
                        .allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '_' || letter == '-')
                && reference.getBytes(StandardCharsets.UTF_8).length == reference.length();
    }
}
