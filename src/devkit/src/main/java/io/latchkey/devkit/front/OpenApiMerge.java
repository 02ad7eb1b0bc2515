package io.latchkey.devkit.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Joins the services' OpenAPI documents into the one of the public address: only what the front serves, each service's
 * components once, renamed where two services mean different things by one name.
 */
final class OpenApiMerge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFERENCE = "#/components/";

    private final ObjectNode merged;
    private final Set<String> operationIds = new HashSet<>();

    OpenApiMerge(String issuer) {
        merged = JSON.createObjectNode().put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Latchkey")
                .put("version", "1")
                .put("description", "Listings, bookings and payments through one address.");
        merged.putArray("servers").addObject().put("url", "/");
        merged.setAll(own());
        components().set("securitySchemes", SignIn.schemes(issuer));
        paths().forEach(path ->
                path.forEach(operation -> ((ObjectNode) operation).set("security", SignIn.requirement())));
    }

    /** Adds one service's document. Add them in the same order, and the names of the result stay the same. */
    OpenApiMerge add(Service service, JsonNode document) {
        Map<String, String> renamed = addComponents(service, document.path("components"));
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    boolean served = Routes.find(entry.getKey().toUpperCase(Locale.ROOT), path.getKey())
                            .filter(service::equals)
                            .isPresent();
                    if (served) {
                        JsonNode member = rename(entry.getValue(), renamed);
                        finish(service, member);
                        paths().withObjectProperty(path.getKey()).set(entry.getKey(), member);
                    }
                }));
        addTags(document.path("tags"));
        return this;
    }

    /** The document, without tags that no operation has any more. */
    ObjectNode result() {
        Set<String> used = new HashSet<>();
        paths().forEach(path ->
                path.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        merged.withArrayProperty("tags")
                .removeIf(tag -> !used.contains(tag.path("name").asText()));
        return merged;
    }

    /** What the front itself answers below {@code /v1}. */
    private static ObjectNode own() {
        try {
            return (ObjectNode) JSON.readTree(Docs.read("/front/own.json").getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how references have to change. */
    private Map<String, String> addComponents(Service service, JsonNode components) {
        Map<String, String> renamed = new HashMap<>();
        components.fields().forEachRemaining(kind -> {
            if (kind.getKey().equals("securitySchemes")) {
                return;
            }
            ObjectNode known = components().withObjectProperty(kind.getKey());
            kind.getValue().fields().forEachRemaining(component -> {
                if (known.has(component.getKey())
                        && !known.get(component.getKey()).equals(component.getValue())) {
                    renamed.put(
                            REFERENCE + kind.getKey() + "/" + component.getKey(),
                            REFERENCE + kind.getKey() + "/" + prefixed(service, component.getKey()));
                }
            });
        });
        components.fields().forEachRemaining(kind -> {
            if (kind.getKey().equals("securitySchemes")) {
                return;
            }
            ObjectNode known = components().withObjectProperty(kind.getKey());
            kind.getValue().fields().forEachRemaining(component -> {
                String reference = REFERENCE + kind.getKey() + "/" + component.getKey();
                String name = renamed.getOrDefault(reference, reference);
                known.set(name.substring(name.lastIndexOf('/') + 1), rename(component.getValue(), renamed));
            });
        });
        return renamed;
    }

    private void finish(Service service, JsonNode member) {
        if (!(member instanceof ObjectNode operation)) {
            return;
        }
        if (!operation.has("tags")) {
            operation.putArray("tags").add(prefixed(service, ""));
        }
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service.label() + "_" + id);
        }
        if (operation.path("security").size() > 0) {
            operation.set("security", SignIn.requirement());
        }
    }

    private void addTags(JsonNode tags) {
        ArrayNode known = (ArrayNode) merged.get("tags");
        Set<String> names = new HashSet<>();
        known.forEach(tag -> names.add(tag.path("name").asText()));
        tags.forEach(tag -> {
            if (names.add(tag.path("name").asText())) {
                known.add(tag);
            }
        });
    }

    /** A copy in which every reference points to the component's new name. */
    private static JsonNode rename(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        renameIn(copy, renamed);
        return copy;
    }

    private static void renameIn(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.get("$ref").asText();
            object.put("$ref", renamed.getOrDefault(reference, reference));
        }
        node.forEach(child -> renameIn(child, renamed));
    }

    private ObjectNode paths() {
        return (ObjectNode) merged.get("paths");
    }

    private ObjectNode components() {
        return (ObjectNode) merged.get("components");
    }

    /** {@code Bookings} + name. */
    private static String prefixed(Service service, String name) {
        return service.name().charAt(0) + service.label().substring(1) + name;
    }
}
