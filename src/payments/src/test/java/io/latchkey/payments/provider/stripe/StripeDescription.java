package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stripe's published description of its API, in {@code ../shared/data}, which is not part of the repository. */
final class StripeDescription {

    static final Path FILE = Checkout.find().root().resolveSibling("shared/data/stripe-openapi/subset.json");

    private final JsonNode paths;
    private final JsonNode schemas;
    private final Optional<WholeDescription> whole = WholeDescription.find();

    private StripeDescription(JsonNode description) {
        paths = description.path("paths");
        schemas = description.path("components").path("schemas");
    }

    /** A call, in the words of the file that describes it. */
    private record Described(JsonNode operation, Function<String, JsonNode> schemas) {}

    static Optional<StripeDescription> find() {
        if (!Files.isRegularFile(FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StripeDescription(new ObjectMapper().readTree(FILE.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request. */
    List<String> request(String method, String path, ObjectNode parameters) {
        Described described = described(method, path);
        JsonNode operation = described.operation();
        if (operation.isMissingNode()) {
            return List.of("no such call: " + method + " " + path);
        }
        SchemaCheck check = new SchemaCheck(described.schemas(), true);
        if (method.equals("POST")) {
            JsonNode schema = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/x-www-form-urlencoded")
                    .path("schema");
            return check.check(schema, parameters, method + " " + path);
        }
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : parameters.properties()) {
            found.addAll(
                    check.check(parameter(operation, field.getKey()), field.getValue(), path + "?" + field.getKey()));
        }
        return found;
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            boolean inQuery = "query".equals(parameter.path("in").asText());
            if (inQuery && name.equals(parameter.path("name").asText())) {
                return parameter.path("schema");
            }
        }
        return operation.path("no such parameter");
    }

    /** What is wrong with an answer. */
    List<String> answer(String method, String path, int status, JsonNode body) {
        Described described = described(method, path);
        JsonNode responses = described.operation().path("responses");
        JsonNode response = responses.path(responses.has(Integer.toString(status)) ? "" + status : "default");
        JsonNode schema = response.path("content").path("application/json").path("schema");
        List<String> found = new ArrayList<>();
        JsonNode unexpanded = unexpanded(body.deepCopy(), found);
        found.addAll(new SchemaCheck(described.schemas(), false)
                .check(schema, unexpanded, status + " of " + method + " " + path));
        return found;
    }

    /** The file has the ids only where an object can be expanded: the object is checked by itself. */
    private JsonNode unexpanded(JsonNode body, List<String> found) {
        JsonNode charge = body.path("latest_charge");
        if (charge.isObject()) {
            found.addAll(new SchemaCheck(schemas::path, false).check(schemas.path("charge"), charge, "latest_charge"));
            ((ObjectNode) body).set("latest_charge", charge.path("id"));
        }
        for (JsonNode item : body.path("data")) {
            JsonNode source = item.path("source");
            if (source.isObject()) {
                String object = source.path("object").asText();
                found.addAll(new SchemaCheck(schemas::path, false).check(schemas.path(object), source, object));
                ((ObjectNode) item).set("source", source.path("id"));
            }
        }
        return body;
    }

    /** What the excerpt lacks is looked for in the whole description. */
    private Described described(String method, String path) {
        String verb = method.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, JsonNode> template : paths.properties()) {
            if (isOf(template.getKey(), path)) {
                return new Described(template.getValue().path(verb), schemas::path);
            }
        }
        for (WholeDescription all : whole.stream().toList()) {
            for (String template : all.paths()) {
                if (isOf(template, path)) {
                    return new Described(all.path(template).path(verb), all::schema);
                }
            }
        }
        return new Described(paths.path("no such path"), schemas::path);
    }

    private static boolean isOf(String template, String path) {
        return path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
