package io.latchkey.listings.kind.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.AttributeType;
import io.latchkey.listings.kind.KindDefinition;
import java.util.Collection;
import java.util.List;

/**
 * A kind's table as a JSON Schema (2020-12) that a form can be built from: titles, descriptions, limits, vocabularies,
 * examples and what is required. Patterns are written so that JavaScript and Java read them alike.
 */
final class SchemaWriter {

    /** Control characters, broken pairs, what breaks a line and what turns the reading direction; as {@code Text} has it. */
    private static final String REFUSED = "\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069";

    /** One line with something to see in it. */
    private static final String LINE = line(REFUSED);

    private static final String WORD = line(REFUSED + "\\|");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaWriter() {}

    static ObjectNode write(KindDefinition kind) {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://latchkey.dev/kinds/" + kind.kind())
                .put("title", kind.title())
                .put("description", kind.description())
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        kind.attributes().forEach(attribute -> properties.set(attribute.name(), write(attribute)));
        List<String> required = kind.attributes().stream()
                .filter(AttributeDefinition::required)
                .map(AttributeDefinition::name)
                .toList();
        if (!required.isEmpty()) {
            schema.set("required", texts(required));
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode write(AttributeDefinition attribute) {
        ObjectNode schema =
                JSON.objectNode().put("title", attribute.title()).put("description", attribute.description());
        switch (attribute.type()) {
            case AttributeType.WholeNumber(int min, int max) ->
                schema.put("type", "integer").put("minimum", min).put("maximum", max);
            case AttributeType.Halves(int max) ->
                schema.put("type", "string").put("maxLength", 5).put("pattern", halves(max));
            case AttributeType.YesNo() -> schema.put("type", "boolean");
            case AttributeType.Line(int maxLength) -> line(schema, maxLength, LINE);
            case AttributeType.OneOf(List<String> options) ->
                schema.put("type", "string").set("enum", texts(options));
            case AttributeType.SomeOf(List<String> options) ->
                list(schema, options.size()).put("type", "string").set("enum", texts(options));
            case AttributeType.OwnWords(int maxEntries) ->
                line(list(schema, maxEntries), AttributeType.OwnWords.LONGEST, WORD)
                        .set("examples", examples(attribute));
        }
        if (!attribute.examples().isEmpty() && !(attribute.type() instanceof AttributeType.OwnWords)) {
            schema.set("examples", examples(attribute));
        }
        return schema;
    }

    private static ObjectNode line(ObjectNode schema, int maxLength, String pattern) {
        return schema.put("type", "string")
                .put("minLength", 1)
                .put("maxLength", maxLength)
                .put("pattern", pattern);
    }

    /** @return the schema of one entry */
    private static ObjectNode list(ObjectNode schema, int maxEntries) {
        schema.put("type", "array").put("maxItems", maxEntries).put("uniqueItems", true);
        schema.putArray("default");
        return schema.putObject("items");
    }

    private static String line(String refused) {
        String any = "[^" + refused + "]*";
        return "^" + any + "[^" + refused + "\\s\\p{Z}]" + any + "$";
    }

    private static String halves(int max) {
        return "^(" + max + "(\\.0)?|0?[0-9]{1,2}(\\.[05])?)$";
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ArrayNode examples(AttributeDefinition attribute) {
        ArrayNode array = JSON.arrayNode();
        attribute.examples().forEach(example -> {
            if (example instanceof Integer number) {
                array.add(number);
            } else {
                array.add(example.toString());
            }
        });
        return array;
    }
}
