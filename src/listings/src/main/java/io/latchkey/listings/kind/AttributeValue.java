package io.latchkey.listings.kind;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The value of an attribute, in the form in which it is compared. */
public sealed interface AttributeValue {

    /** A number; 1.0 and 1 are the same one. */
    record Numeric(BigDecimal number) implements AttributeValue {

        public Numeric {
            BigDecimal bare = number.stripTrailingZeros();
            number = bare.scale() < 0 ? bare.setScale(0) : bare;
        }
    }

    /** A word of a vocabulary. */
    record Choice(String option) implements AttributeValue {}

    /** Words, in the order they were given; of those that differ in case only, the first. */
    record Choices(Set<String> options) implements AttributeValue {

        public Choices {
            Map<String, String> distinct = new LinkedHashMap<>();
            options.forEach(option -> distinct.putIfAbsent(fold(option), option));
            options = Collections.unmodifiableSet(new LinkedHashSet<>(distinct.values()));
        }
    }

    /** Yes or no. */
    record Flag(boolean yes) implements AttributeValue {}

    /** Text that search does not filter by. */
    record Words(String text) implements AttributeValue {}

    /** What two words have in common that are the same to a filter: case does not count, nor how accents are coded. */
    static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
