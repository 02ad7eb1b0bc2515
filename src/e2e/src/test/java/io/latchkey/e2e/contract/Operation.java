package io.latchkey.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.Repository;
import io.latchkey.e2e.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One operation of a service, as its OpenAPI file has it. */
public record Operation(String service, String method, String path, JsonNode description) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Answered by the service to other services and, for the clock, to the front; not at the public address. */
    private static final List<String> INTERNAL = List.of(
            "PUT /v1/payments/.*",
            "POST /v1/payments/[^/]+/(capture|charge|void|settlements|take-backs|deposit-settlements|freezes|thaws)",
            "POST /v1/(calendar-copies|unit-retirements)",
            "GET /v1/charges",
            "(GET|PUT) /v1/sandbox/clock");

    public static List<Operation> of(String service) {
        JsonNode paths =
                Yaml.document(Repository.text("openapi/" + service + ".yaml")).get("paths");
        List<Operation> operations = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
            if (METHODS.contains(method.getKey())) {
                operations.add(new Operation(
                        service, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }));
        return operations;
    }

    public boolean isPublic() {
        return INTERNAL.stream().noneMatch(toString()::matches);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
