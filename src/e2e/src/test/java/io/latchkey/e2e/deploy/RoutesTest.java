package io.latchkey.e2e.deploy;

import static io.latchkey.e2e.Repository.SERVICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import io.latchkey.e2e.contract.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The production gateway sends every public operation to its service, and lets nobody at the internal ones. */
class RoutesTest {

    private final JsonNode rules = Yaml.document(Repository.text("k8s/overlays/production/routes.yaml"))
            .at("/spec/rules");

    @Test
    void sendsEveryOperationToItsServiceAndNoOther() {
        for (String service : SERVICES) {
            List<Operation> operations = Operation.of(service);
            assertFalse(operations.isEmpty());
            for (Operation operation : operations) {
                List<String> expected = operation.isPublic() ? List.of("latchkey-" + service) : List.of();
                assertEquals(expected, backends(operation), operation::toString);
            }
        }
    }

    private List<String> backends(Operation operation) {
        return Yaml.items(rules)
                .filter(rule -> Yaml.items(rule.get("matches")).anyMatch(match -> matches(match, operation)))
                .map(rule -> rule.at("/backendRefs/0/name").asText())
                .toList();
    }

    private static boolean matches(JsonNode match, Operation operation) {
        boolean method = !match.has("method") || match.get("method").asText().equals(operation.method());
        return method
                && operation
                        .path()
                        .replace("{service}", operation.service())
                        .replaceAll("\\{.*?}", "x")
                        .matches(match.at("/path/value").asText());
    }
}
