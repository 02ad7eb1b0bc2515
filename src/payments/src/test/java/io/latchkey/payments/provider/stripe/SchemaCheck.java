package io.latchkey.payments.provider.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Compares a tree with an OpenAPI schema: types, required, allowed and unknown properties, enums, lengths, patterns. */
final class SchemaCheck {

    /** Newer than the description, and what it is used for: until when an authorization can be captured. */
    private static final Set<String> NEWER = Set.of("capture_before");

    private final Function<String, JsonNode> schemas;
    private final boolean form;

    /**
     * @param schemas the description's named schemas
     * @param form whether every value is text, as in a form
     */
    SchemaCheck(Function<String, JsonNode> schemas, boolean form) {
        this.schemas = schemas;
        this.form = form;
    }

    List<String> check(JsonNode schema, JsonNode value, String where) {
        JsonNode known = resolved(schema);
        if (value.isNull()) {
            return known.path("nullable").asBoolean() ? List.of() : List.of(where + " is null");
        }
        if (known.has("anyOf")) {
            return anyOf(known.get("anyOf"), value, where);
        }
        List<String> found = new ArrayList<>();
        switch (known.path("type").asText()) {
            case "object" -> object(known, value, where, found);
            case "array" -> array(known, value, where, found);
            case "integer" -> require(isInteger(value), where + " is no integer: " + value, found);
            case "number" -> require(value.isNumber() || form, where + " is no number: " + value, found);
            case "boolean" -> require(isBoolean(value), where + " is no boolean: " + value, found);
            case "string" -> string(known, value, where, found);
            default -> found.add(where + " has no known type");
        }
        return found;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode ref = schema.path("$ref");
        return ref.isMissingNode()
                ? schema
                : resolved(schemas.apply(ref.asText().substring(ref.asText().lastIndexOf('/') + 1)));
    }

    private List<String> anyOf(JsonNode choices, JsonNode value, String where) {
        List<String> fewest = null;
        for (JsonNode choice : choices) {
            List<String> found = check(choice, value, where);
            if (fewest == null || found.size() < fewest.size()) {
                fewest = found;
            }
        }
        return fewest == null ? List.of() : fewest;
    }

    /** Where the file's cycles were cut it says no more than that there is an object. */
    private JsonNode uncut(JsonNode schema, String name, JsonNode value) {
        return name.equals("last_payment_error") && !value.isNull() ? schemas.apply("api_errors") : schema;
    }

    private void object(JsonNode schema, JsonNode value, String where, List<String> found) {
        if (!value.isObject()) {
            found.add(where + " is no object: " + value);
            return;
        }
        schema.path("required")
                .forEach(name -> require(value.has(name.asText()), where + " lacks " + name.asText(), found));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String name = field.getKey();
            JsonNode known = schema.path("properties").path(name);
            JsonNode others = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                found.addAll(check(uncut(known, name, field.getValue()), field.getValue(), where + "." + name));
            } else if (others.isObject()) {
                found.addAll(check(others, field.getValue(), where + "." + name));
            } else if (!NEWER.contains(name)) {
                found.add(where + "." + name + " is not described");
            }
        }
    }

    private void array(JsonNode schema, JsonNode value, String where, List<String> found) {
        require(value.isArray() || (form && value.isObject()), where + " is no list: " + value, found);
        int position = 0;
        for (JsonNode item : value) {
            found.addAll(check(schema.path("items"), item, where + "[" + position++ + "]"));
        }
    }

    private static void string(JsonNode schema, JsonNode value, String where, List<String> found) {
        if (!value.isTextual()) {
            found.add(where + " is no text: " + value);
            return;
        }
        String text = value.asText();
        require(text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE), where + " is too long", found);
        if (schema.has("enum")) {
            boolean listed = false;
            for (JsonNode allowed : schema.get("enum")) {
                listed |= allowed.asText().equals(text);
            }
            require(listed, where + " must not be " + text, found);
        }
        if (schema.has("pattern")) {
            require(
                    java.util.regex.Pattern.compile(schema.get("pattern").asText())
                            .matcher(text)
                            .find(),
                    where + " does not match: " + text,
                    found);
        }
    }

    private boolean isInteger(JsonNode value) {
        return form ? value.asText().matches("-?[0-9]{1,18}") : value.isIntegralNumber();
    }

    private boolean isBoolean(JsonNode value) {
        return form ? value.asText().matches("true|false") : value.isBoolean();
    }

    private static void require(boolean holds, String otherwise, List<String> found) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
