package io.latchkey.listings.search;

import io.latchkey.listings.kind.AttributeValue;
import io.latchkey.listings.search.index.Found;
import io.latchkey.listings.search.index.IndexedListing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is found by kind, by way of booking and by every attribute that can be filtered. */
public final class Facets {

    /** Of each facet the most frequent values. */
    static final int MOST_VALUES = 50;

    private long total;
    private final Map<String, Map<String, Value>> values = new TreeMap<>();
    private final Map<String, Range> ranges = new TreeMap<>();

    /** How many have the value. */
    public record Value(String value, long count) {

        private Value plusOne() {
            return new Value(value, count + 1);
        }
    }

    /** The least and the greatest number among those that tell one. */
    public record Range(BigDecimal min, BigDecimal max, long count) {

        private Range plus(Range other) {
            return new Range(min.min(other.min), max.max(other.max), count + other.count);
        }
    }

    void count(Found found) {
        IndexedListing listing = found.listing();
        total++;
        count("kind", listing.kind().name());
        count("instantBook", Boolean.toString(listing.instantBook()));
        listing.attributes().values().forEach(this::count);
    }

    private void count(String attribute, AttributeValue value) {
        switch (value) {
            case AttributeValue.Choice(var option) -> count(attribute, option);
            case AttributeValue.Choices(var options) -> options.forEach(option -> count(attribute, option));
            case AttributeValue.Flag(var yes) -> count(attribute, Boolean.toString(yes));
            case AttributeValue.Numeric(var number) ->
                ranges.merge(attribute, new Range(number, number, 1), Range::plus);
            case AttributeValue.Words text -> {}
        }
    }

    /** Words that differ in case only are one; the first way of writing it is shown. */
    private void count(String facet, String value) {
        values.computeIfAbsent(facet, unknown -> new LinkedHashMap<>())
                .merge(AttributeValue.fold(value), new Value(value, 1), (before, one) -> before.plusOne());
    }

    public long total() {
        return total;
    }

    /** By name; the most frequent values first. */
    public Map<String, List<Value>> values() {
        Map<String, List<Value>> sorted = new TreeMap<>();
        values.forEach((facet, counted) -> {
            List<Value> all = new ArrayList<>(counted.values());
            all.sort(Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value));
            sorted.put(facet, List.copyOf(all.subList(0, Math.min(MOST_VALUES, all.size()))));
        });
        return sorted;
    }

    public Map<String, Range> ranges() {
        return ranges;
    }
}
