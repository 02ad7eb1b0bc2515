package io.latchkey.listings.kind;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an attribute has to be for a listing to be found. A listing that does not say is not found. */
public sealed interface AttributeFilter {

    String attribute();

    /** Whether a value that is known is right. */
    boolean accepts(AttributeValue value);

    default boolean matches(Map<String, AttributeValue> values) {
        AttributeValue value = values.get(attribute());
        return value != null && accepts(value);
    }

    /** Every one of these words is there; case does not count. */
    record HasAll(String attribute, SortedSet<String> values) implements AttributeFilter {

        public HasAll {
            values = sorted(values);
        }

        public HasAll(String attribute, Set<String> values) {
            this(attribute, new TreeSet<>(values));
        }

        @Override
        public boolean accepts(AttributeValue value) {
            return words(value).containsAll(folded(values));
        }
    }

    /** At least one of these words is there; case does not count. */
    record HasAny(String attribute, SortedSet<String> values) implements AttributeFilter {

        public HasAny {
            values = sorted(values);
        }

        public HasAny(String attribute, Set<String> values) {
            this(attribute, new TreeSet<>(values));
        }

        @Override
        public boolean accepts(AttributeValue value) {
            return !Collections.disjoint(words(value), folded(values));
        }
    }

    /**
     * A number between two bounds, both included.
     *
     * @param min {@code null} for none
     * @param max {@code null} for none
     */
    record Range(String attribute, BigDecimal min, BigDecimal max) implements AttributeFilter {

        public Range {
            if (min == null && max == null || min != null && max != null && min.compareTo(max) > 0) {
                throw new IllegalArgumentException("a range has a bound, and the lower one comes first");
            }
        }

        @Override
        public boolean accepts(AttributeValue value) {
            return value instanceof AttributeValue.Numeric(BigDecimal number)
                    && (min == null || number.compareTo(min) >= 0)
                    && (max == null || number.compareTo(max) <= 0);
        }
    }

    /** Yes, or no. */
    record Equals(String attribute, boolean flag) implements AttributeFilter {

        @Override
        public boolean accepts(AttributeValue value) {
            return value instanceof AttributeValue.Flag(boolean yes) && yes == flag;
        }
    }

    private static SortedSet<String> sorted(Set<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filter has a value");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(AttributeValue::fold).collect(Collectors.toSet());
    }

    private static Set<String> words(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Choice(String option) -> Set.of(AttributeValue.fold(option));
            case AttributeValue.Choices(Set<String> options) -> folded(options);
            case AttributeValue.Numeric number -> Set.of();
            case AttributeValue.Flag flag -> Set.of();
            case AttributeValue.Words text -> Set.of();
        };
    }
}
