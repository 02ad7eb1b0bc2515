package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.payments.provider.ProviderDispute;
import io.latchkey.payments.provider.ProviderList;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a page of the sandbox provider's book: of everything it was asked, what moved money. */
final class SandboxBook {

    private SandboxBook() {}

    static ProviderList read(int status, String body, int limit, ObjectMapper json) {
        if (status != 200) {
            return new ProviderList.Unclear("HTTP " + status);
        }
        try {
            JsonNode page = json.readTree(body);
            JsonNode items = page.required("items");
            List<ProviderDeed> deeds = new ArrayList<>();
            items.forEach(item -> deed(item).ifPresent(deeds::add));
            boolean last = items.size() < limit;
            return new ProviderList.Page(
                    deeds,
                    last
                            ? Optional.empty()
                            : Optional.of(page.required("nextAfter").asText()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException garbage) {
            return new ProviderList.Unclear("not readable: " + garbage.getMessage());
        }
    }

    private static Optional<ProviderDeed> deed(JsonNode item) {
        Optional<DeedKind> kind = kind(item.required("kind").asText());
        if (kind.isEmpty() || !item.required("status").asText().equals("SUCCEEDED")) {
            return Optional.empty();
        }
        String reference = item.required("operationId").asText();
        return Optional.of(new ProviderDeed(
                reference,
                cause(reference, kind.get()),
                kind.get(),
                SandboxAnswers.amount(item),
                Instant.parse(item.required("createdAt").asText())));
    }

    /** Nothing if it moves no money. */
    private static Optional<DeedKind> kind(String theirs) {
        return switch (theirs) {
            case "CAPTURE" -> Optional.of(DeedKind.CAPTURE);
            case "REFUND" -> Optional.of(DeedKind.REFUND);
            case "PAYOUT" -> Optional.of(DeedKind.PAYOUT);
            case "DISPUTE" -> Optional.of(DeedKind.CHARGEBACK);
            case "DISPUTE_WON" -> Optional.of(DeedKind.CHARGEBACK_RETURN);
            case "SET_UP", "AUTHORIZE", "VOID" -> Optional.empty();
            default -> throw new IllegalArgumentException("not a kind of operation: " + theirs);
        };
    }

    private static Optional<UUID> cause(String reference, DeedKind kind) {
        return switch (kind) {
            case CAPTURE, REFUND, REFUND_RETURN, PAYOUT -> operation(reference);
            case CHARGEBACK -> Optional.of(ProviderDispute.idOf("sandbox", reference));
            case CHARGEBACK_RETURN ->
                Optional.of(ProviderDispute.idOf("sandbox", reference.substring(0, reference.lastIndexOf("_won"))));
        };
    }

    private static Optional<UUID> operation(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
