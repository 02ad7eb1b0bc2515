package io.latchkey.listings.kind.schema;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What a filter means, written down once more on plain values and texts, in the simplest way there is. */
final class SlowFilter {

    private SlowFilter() {}

    static boolean matches(String filter, Map<String, Object> given) {
        String name = filter.substring(0, filter.indexOf(':'));
        String asked = filter.substring(filter.indexOf(':') + 1);
        Object value = given.get(name);
        if (value == null) {
            return false;
        }
        if (asked.startsWith("any:") || asked.startsWith("all:")) {
            List<?> has = value instanceof List<?> list ? list : List.of(value);
            Predicate<String> isThere = word -> has.stream().anyMatch(one -> same(one.toString(), word));
            String[] words = asked.substring(4).split("\\|");
            return asked.startsWith("any:")
                    ? Arrays.stream(words).anyMatch(isThere)
                    : Arrays.stream(words).allMatch(isThere);
        }
        if (asked.contains("..")) {
            double number = Double.parseDouble(value.toString());
            String from = asked.substring(0, asked.indexOf(".."));
            String to = asked.substring(asked.indexOf("..") + 2);
            return (from.isEmpty() || Double.parseDouble(from) <= number)
                    && (to.isEmpty() || number <= Double.parseDouble(to));
        }
        return asked.equals(value.toString());
    }

    private static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other)) || upper(one).equals(upper(other));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.strip(), Normalizer.Form.NFC);
    }

    private static String upper(String word) {
        return plain(word).toUpperCase(Locale.ROOT);
    }
}
