package io.latchkey.listings.search.index;

import io.latchkey.listings.kind.AttributeValue;
import io.latchkey.listings.kind.Attributes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Numbers for the words that attributes are made of: to have a word is to have its number. */
final class Tokens {

    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Of all words of all attributes, in ascending order. */
    int[] of(Attributes attributes) {
        return attributes.values().entrySet().stream()
                .flatMap(one -> words(one.getValue()).map(word -> key(one.getKey(), word)))
                .mapToInt(key -> numbers.computeIfAbsent(key, unknown -> numbers.size()))
                .sorted()
                .toArray();
    }

    private static Stream<String> words(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Choice(var option) -> Stream.of(option);
            case AttributeValue.Choices(var options) -> options.stream();
            case AttributeValue.Numeric number -> Stream.empty();
            case AttributeValue.Flag flag -> Stream.empty();
            case AttributeValue.Words text -> Stream.empty();
        };
    }

    /** {@link #UNKNOWN} for a word that no listing has. */
    int[] find(String attribute, Collection<String> words) {
        return words.stream()
                .mapToInt(word -> numbers.getOrDefault(key(attribute, word), UNKNOWN))
                .toArray();
    }

    private static String key(String attribute, String word) {
        return attribute + ' ' + AttributeValue.fold(word);
    }
}
