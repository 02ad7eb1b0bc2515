package io.latchkey.listings.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.offer.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void describesAKindForAForm(Kind kind) {
        KindDefinition definition = Kinds.of(kind);
        assertEquals(kind, definition.kind());
        assertFalse(definition.usuallyPer().isEmpty());
        Set<String> names = new HashSet<>();
        for (AttributeDefinition attribute : definition.attributes()) {
            assertTrue(attribute.name().matches("[a-z][A-Za-z]{1,29}"), attribute.name());
            assertTrue(names.add(attribute.name()), "twice: " + attribute.name());
            assertFalse(attribute.title().isBlank());
            assertTrue(attribute.description().endsWith("."), attribute.description());
        }
        assertTrue(names.contains("amenities"));
    }

    @Test
    void meansTheSameByANameInEveryKind() {
        Map<String, AttributeDefinition> first = new HashMap<>();
        Kinds.all().flatMap(kind -> kind.attributes().stream()).forEach(attribute -> {
            AttributeDefinition other = first.putIfAbsent(attribute.name(), attribute);
            if (other != null) {
                assertEquals(other.type().getClass(), attribute.type().getClass(), attribute.name());
                assertEquals(options(other), options(attribute), attribute.name());
            }
        });
    }

    /** A filter without a kind is read by one of the rows. */
    private static List<String> options(AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case AttributeType.OneOf(List<String> options) -> options;
            case AttributeType.SomeOf(List<String> options) -> options;
            default -> List.of();
        };
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void givesAnExampleOfEveryFilter(Kind kind) {
        for (AttributeDefinition attribute : Kinds.filterable(Optional.of(kind))) {
            FilterReading.Filters read = assertInstanceOf(
                    FilterReading.Filters.class,
                    FilterReader.read(List.of(attribute.filterExample()), Optional.of(kind)),
                    attribute.filterExample());
            assertEquals(attribute.name(), read.filters().getFirst().attribute());
            assertNotNull(Kinds.of(kind).attribute(attribute.name()).orElse(null));
        }
    }

    @Test
    void filtersByNothingThatIsOnlyRead() {
        assertTrue(Kinds.filterable(Optional.empty()).stream()
                .noneMatch(attribute -> attribute.name().equals("make")));
        assertNull(Kinds.attribute("wheels").orElse(null));
    }
}
