package io.latchkey.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No operator moves or blocks money without saying why. That it is written down with the operator's name is proved by
 * OperatorDeedsIT of payments and OperatorActionsIT of bookings.
 */
class OperatorReasonsTest {

    /** What operators change that is nobody's money, each with why it is not. */
    private static final Map<String, String> NOBODYS_MONEY = Map.of(
            "POST /v1/operator/payments/operations/{operationId}/ask-again",
                    "asks the provider, as the timer does: what it answers is booked, not what the operator says",
            "POST /v1/operator/reconciliations",
                    "compares two lists and moves nothing; the run has the operator's name",
            "POST /v1/operator/tax-rules", "is in quotes from then on; nothing that is agreed or paid changes",
            "POST /v1/operator/tax-rules/{taxRuleId}/end",
                    "is not in quotes from then on; nothing that is agreed or paid changes");

    @Test
    void everyDeedOnMoneyDemandsAReason() {
        Set<String> silent = deeds().filter(operation -> !demandsAReason(operation))
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(NOBODYS_MONEY.keySet()), silent, "operators' deeds without a reason");
    }

    @Test
    void findsTheDeeds() {
        assertTrue(deeds().map(Operation::toString)
                .toList()
                .containsAll(List.of(
                        "POST /v1/operator/payments/{paymentId}/freeze",
                        "POST /v1/operator/payments/{paymentId}/refunds",
                        "POST /v1/operator/claims/{claimId}/decide")));
    }

    private static Stream<Operation> deeds() {
        return Repository.SERVICES.stream()
                .flatMap(service -> Operation.of(service).stream())
                .filter(operation -> operation.path().startsWith("/v1/operator/"))
                .filter(operation -> !operation.method().equals("GET"));
    }

    private static boolean demandsAReason(Operation operation) {
        JsonNode body = operation.description().path("requestBody");
        JsonNode schema = body.at("/content/application~1json/schema");
        JsonNode document = Yaml.document(Repository.text("openapi/" + operation.service() + ".yaml"));
        JsonNode said =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        boolean required =
                Yaml.items(said.path("required")).anyMatch(name -> name.asText().equals("reason"));
        JsonNode reason = said.at("/properties/reason");
        return body.path("required").asBoolean()
                && required
                && reason.path("type").asText().equals("string")
                && reason.has("maxLength")
                && (reason.path("minLength").asInt() > 0 || reason.has("pattern"));
    }
}
