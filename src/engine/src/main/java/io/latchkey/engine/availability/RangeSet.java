package io.latchkey.engine.availability;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Points of a line, as disjoint half-open ranges; ranges that touch or overlap become one. */
final class RangeSet<T extends Comparable<? super T>> {

    /** From {@code start} until before {@code end}. */
    record Range<T>(T start, T end) {}

    private final NavigableMap<T, T> endByStart = new TreeMap<>();

    /** No points at all. */
    static <T extends Comparable<? super T>> RangeSet<T> none() {
        return new RangeSet<>();
    }

    static <T extends Comparable<? super T>> RangeSet<T> of(List<Range<T>> ranges) {
        RangeSet<T> set = new RangeSet<>();
        ranges.forEach(set::add);
        return set;
    }

    private void add(Range<T> range) {
        T start = range.start();
        T end = range.end();
        for (Map.Entry<T, T> touching = endByStart.floorEntry(end);
                touching != null && touching.getValue().compareTo(start) >= 0;
                touching = endByStart.floorEntry(end)) {
            start = least(start, touching.getKey());
            end = greatest(end, touching.getValue());
            endByStart.remove(touching.getKey());
        }
        endByStart.put(start, end);
    }

    boolean isEmpty() {
        return endByStart.isEmpty();
    }

    /** The part of the set that lies within the range and comes first. */
    Optional<Range<T>> firstWithin(T start, T end) {
        if (isEmpty() || start.compareTo(end) >= 0) {
            return Optional.empty();
        }
        Map.Entry<T, T> entry = endByStart.floorEntry(start);
        if (entry == null || entry.getValue().compareTo(start) <= 0) {
            entry = endByStart.higherEntry(start);
        }
        return entry == null || entry.getKey().compareTo(end) >= 0
                ? Optional.empty()
                : Optional.of(new Range<>(greatest(start, entry.getKey()), least(end, entry.getValue())));
    }

    boolean contains(T point) {
        Map.Entry<T, T> entry = endByStart.floorEntry(point);
        return entry != null && entry.getValue().compareTo(point) > 0;
    }

    private static <T extends Comparable<? super T>> T least(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> T greatest(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
