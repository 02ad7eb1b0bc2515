package io.latchkey.listings.search.index;

import io.latchkey.listings.kind.AttributeFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The attribute filters of a query, words by their numbers. Accepts what {@link AttributeFilter#matches} accepts. */
final class AttributeTest {

    private final List<int[]> all = new ArrayList<>();
    private final List<int[]> any = new ArrayList<>();
    private final List<AttributeFilter> others = new ArrayList<>();

    AttributeTest(List<AttributeFilter> filters, Tokens tokens) {
        for (AttributeFilter filter : filters) {
            switch (filter) {
                case AttributeFilter.HasAll(var attribute, var values) -> all.add(tokens.find(attribute, values));
                case AttributeFilter.HasAny(var attribute, var values) -> any.add(tokens.find(attribute, values));
                case AttributeFilter.Range range -> others.add(range);
                case AttributeFilter.Equals equals -> others.add(equals);
            }
        }
    }

    boolean accepts(Entry entry) {
        for (int[] words : all) {
            if (!Arrays.stream(words).allMatch(word -> has(entry, word))) {
                return false;
            }
        }
        for (int[] words : any) {
            if (Arrays.stream(words).noneMatch(word -> has(entry, word))) {
                return false;
            }
        }
        for (AttributeFilter filter : others) {
            if (!filter.matches(entry.listing.attributes().values())) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Entry entry, int word) {
        return word != Tokens.UNKNOWN && Arrays.binarySearch(entry.tokens, word) >= 0;
    }
}
