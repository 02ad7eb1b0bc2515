package io.latchkey.payments.provider.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.payments.provider.ProviderList;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a page of the sandbox provider's book: of everything it was asked, what moved money. */
final class SandboxBook {

    private static final Set<OperationKind> MOVES_MONEY =
            EnumSet.of(OperationKind.CAPTURE, OperationKind.REFUND, OperationKind.PAYOUT);

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
        OperationKind kind = OperationKind.valueOf(item.required("kind").asText());
        if (!MOVES_MONEY.contains(kind) || !item.required("status").asText().equals("SUCCEEDED")) {
            return Optional.empty();
        }
        String reference = item.required("operationId").asText();
        return Optional.of(new ProviderDeed(
                reference,
                operation(reference),
                kind,
                SandboxAnswers.amount(item),
                Instant.parse(item.required("createdAt").asText())));
    }

    private static Optional<UUID> operation(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
