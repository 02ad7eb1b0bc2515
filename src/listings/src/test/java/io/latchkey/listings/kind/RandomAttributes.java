package io.latchkey.listings.kind;

import io.latchkey.listings.offer.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Attributes as a host might send them: as plain values of JSON, each at random there or not, often at a bound. */
public final class RandomAttributes {

    private static final List<String> WORDS = List.of(
            "Wifi",
            "wifi",
            "WIFI",
            "Pool",
            "Sauna",
            "Café",
            "Cafe\u0301",
            "Straße",
            "Ünlü ’s",
            "a",
            "日本語",
            "😀 view",
            "Bed: large",
            "x".repeat(200),
            "  Kitchen ",
            "50% \"off\" \\ / ~ ^ $ .* [a]");

    private final Random random;

    private RandomAttributes(Random random) {
        this.random = random;
    }

    /** @return numbers as {@link Integer}, lists as {@link List}, everything else as {@link String} or {@link Boolean} */
    public static Map<String, Object> of(Kind kind, Random random) {
        Map<String, Object> attributes = new TreeMap<>();
        RandomAttributes values = new RandomAttributes(random);
        for (AttributeDefinition attribute : Kinds.of(kind).attributes()) {
            if (attribute.required() || random.nextBoolean()) {
                attributes.put(attribute.name(), values.value(attribute.type()));
            }
        }
        return attributes;
    }

    private Object value(AttributeType type) {
        return switch (type) {
            case AttributeType.WholeNumber(int min, int max) ->
                switch (random.nextInt(4)) {
                    case 0 -> min;
                    case 1 -> max;
                    default -> random.nextInt(min, Math.min(max, min + 10) + 1);
                };
            case AttributeType.Halves(int max) ->
                switch (random.nextInt(4)) {
                    case 0 -> Integer.toString(random.nextInt(max + 1));
                    case 1 -> max + ".0";
                    default -> random.nextInt(4) + (random.nextBoolean() ? ".5" : ".0");
                };
            case AttributeType.YesNo flag -> random.nextBoolean();
            case AttributeType.OneOf(List<String> options) -> one(options);
            case AttributeType.SomeOf(List<String> options) -> some(options);
            case AttributeType.OwnWords words -> some(WORDS);
            case AttributeType.Line line -> one(List.of("Saab", "9-3", "x".repeat(line.maxLength()), "A|B", "Škoda"));
        };
    }

    private String one(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }

    private List<String> some(List<String> options) {
        List<String> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(Math.min(5, options.size())));
    }

    /** The same word as somebody else might write it. */
    public static String otherwise(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT))
                ? word.toUpperCase(Locale.ROOT)
                : word.toLowerCase(Locale.ROOT);
    }
}
