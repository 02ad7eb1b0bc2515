package io.latchkey.listings.kind;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a thing beside what every listing has, by the names of its kind's table. Nothing is guessed. */
public record Attributes(SortedMap<String, AttributeValue> values) {

    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Attributes(Map<String, AttributeValue> values) {
        this(new TreeMap<>(values));
    }
}
