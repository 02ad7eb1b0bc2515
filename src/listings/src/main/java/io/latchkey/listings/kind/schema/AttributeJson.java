package io.latchkey.listings.kind.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.AttributeType;
import io.latchkey.listings.kind.AttributeValue;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.offer.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Attributes as a JSON object: as the API speaks it, and as the database keeps it, where every number is a number. */
public final class AttributeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private AttributeJson() {}

    /** As {@link AttributeSchemas} reads it. */
    public static ObjectNode spoken(Attributes attributes) {
        ObjectNode object = JSON.objectNode();
        attributes.values().forEach((name, value) -> object.set(name, spoken(name, value)));
        return object;
    }

    /** For the database; {@link #read} reads it. */
    public static ObjectNode stored(Attributes attributes) {
        ObjectNode object = JSON.objectNode();
        attributes.values().forEach((name, value) -> object.set(name, stored(value)));
        return object;
    }

    /**
     * Reads what an older or newer release stored, or what a schema found good: members that no kind has and {@code
     * null} are skipped, values are tidied.
     */
    public static Attributes read(JsonNode object) {
        Map<String, AttributeValue> values = new TreeMap<>();
        object.properties().forEach(member -> Kinds.attribute(member.getKey())
                .flatMap(attribute -> value(attribute.type(), member.getValue()))
                .ifPresent(value -> values.put(member.getKey(), value)));
        return new Attributes(values);
    }

    private static Optional<AttributeValue> value(AttributeType type, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case AttributeType.WholeNumber number -> new AttributeValue.Numeric(node.decimalValue());
                    case AttributeType.Halves number -> new AttributeValue.Numeric(new BigDecimal(node.asText()));
                    case AttributeType.YesNo flag -> new AttributeValue.Flag(node.booleanValue());
                    case AttributeType.OneOf choice -> new AttributeValue.Choice(node.textValue());
                    case AttributeType.SomeOf choices -> new AttributeValue.Choices(texts(node));
                    case AttributeType.OwnWords words -> new AttributeValue.Choices(texts(node));
                    case AttributeType.Line line -> new AttributeValue.Words(Text.tidy(node.textValue()));
                });
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(entry -> texts.add(Text.tidy(entry.textValue())));
        return texts;
    }

    private static JsonNode spoken(String name, AttributeValue value) {
        boolean asText = Kinds.attribute(name)
                .map(AttributeDefinition::type)
                .filter(AttributeType.Halves.class::isInstance)
                .isPresent();
        return asText && value instanceof AttributeValue.Numeric(BigDecimal number)
                ? JSON.textNode(number.setScale(1, RoundingMode.UNNECESSARY).toPlainString())
                : stored(value);
    }

    private static JsonNode stored(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Numeric(BigDecimal number) -> JSON.numberNode(number);
            case AttributeValue.Flag(boolean yes) -> JSON.booleanNode(yes);
            case AttributeValue.Choice(String option) -> JSON.textNode(option);
            case AttributeValue.Words(String text) -> JSON.textNode(text);
            case AttributeValue.Choices(Set<String> options) -> {
                ArrayNode array = JSON.arrayNode();
                options.forEach(array::add);
                yield array;
            }
        };
    }
}
