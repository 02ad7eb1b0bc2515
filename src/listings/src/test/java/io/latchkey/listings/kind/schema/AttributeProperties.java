package io.latchkey.listings.kind.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.testing.Seeded;
import io.latchkey.listings.kind.AttributeDefinition;
import io.latchkey.listings.kind.AttributeFilter;
import io.latchkey.listings.kind.AttributeType;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.kind.FilterReader;
import io.latchkey.listings.kind.FilterReading;
import io.latchkey.listings.kind.Kinds;
import io.latchkey.listings.kind.RandomAttributes;
import io.latchkey.listings.kind.schema.AttributeSchemas.Reading;
import io.latchkey.listings.offer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the schema accepts can be kept, told and found by each of its values; the oracle looks at the plain JSON. */
class AttributeProperties {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final AttributeSchemas schemas = new AttributeSchemas();

    @Test
    void readsWhatItAcceptsAlikeFromTheApiAndFromTheStore() {
        Seeded.forAll(3_000, random -> {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Attributes attributes = accepted(kind, RandomAttributes.of(kind, random));
            JsonNode spoken = reread(AttributeJson.spoken(attributes));
            assertEquals(attributes, ((Reading.Read) schemas.read(kind, spoken)).attributes());
            assertEquals(spoken, reread(AttributeJson.spoken(attributes)));
            assertEquals(attributes, AttributeJson.read(reread(AttributeJson.stored(attributes))));
        });
    }

    @Test
    void findsWhatItAcceptsByEachOfItsValues() {
        Seeded.forAll(2_000, random -> {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Map<String, Object> given = RandomAttributes.of(kind, random);
            Attributes attributes = accepted(kind, given);
            Optional<Kind> asked = random.nextBoolean() ? Optional.of(kind) : Optional.empty();
            given.forEach((name, value) -> {
                for (String text : filters(Kinds.of(kind).attribute(name).orElseThrow(), value)) {
                    assertTrue(read(text, asked).matches(attributes.values()), text + " does not find " + given);
                }
            });
        });
    }

    /** Filters that this value fits. */
    private static List<String> filters(AttributeDefinition attribute, Object value) {
        String name = attribute.name();
        List<String> filters = new ArrayList<>();
        switch (attribute.type()) {
            case AttributeType.WholeNumber number -> {
                filters.add(name + ":" + value + "..");
                filters.add(name + ":.." + value);
            }
            case AttributeType.Halves number -> filters.add(name + ":" + value + ".." + value);
            case AttributeType.YesNo flag -> filters.add(name + ":" + value);
            case AttributeType.OneOf choice -> filters.add(name + ":any:" + value);
            case AttributeType.SomeOf choices -> words(filters, name, (List<?>) value);
            case AttributeType.OwnWords words -> {
                words(filters, name, (List<?>) value);
                for (Object word : (List<?>) value) {
                    filters.add(name + ":any:" + RandomAttributes.otherwise(word.toString()));
                }
            }
            case AttributeType.Line line -> {}
        }
        return filters;
    }

    private static void words(List<String> filters, String name, List<?> words) {
        words.forEach(word -> filters.add(name + ":any:" + word));
        if (!words.isEmpty()) {
            filters.add(name + ":all:"
                    + String.join("|", words.stream().map(Object::toString).toList()));
        }
    }

    @Test
    void agreesWithASlowOracle() {
        Seeded.forAll(5_000, random -> {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Map<String, Object> given = RandomAttributes.of(kind, random);
            Map<String, Object> other = RandomAttributes.of(kind, random);
            Attributes attributes = accepted(kind, given);
            other.forEach((name, value) -> {
                for (String text : filters(Kinds.of(kind).attribute(name).orElseThrow(), value)) {
                    assertEquals(
                            SlowFilter.matches(text, given),
                            read(text, Optional.of(kind)).matches(attributes.values()),
                            text + " on " + given);
                }
            });
        });
    }

    private Attributes accepted(Kind kind, Map<String, Object> given) {
        Reading reading = schemas.read(kind, reread(JSON.valueToTree(given)));
        return assertInstanceOf(Reading.Read.class, reading, () -> given + ": " + reading)
                .attributes();
    }

    private static AttributeFilter read(String text, Optional<Kind> kind) {
        FilterReading reading = FilterReader.read(List.of(text), kind);
        return assertInstanceOf(FilterReading.Filters.class, reading, reading::toString)
                .filters()
                .getFirst();
    }

    /** As it comes out of text, where a number is what it looks like. */
    private static JsonNode reread(JsonNode node) {
        try {
            return JSON.readTree(node.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
