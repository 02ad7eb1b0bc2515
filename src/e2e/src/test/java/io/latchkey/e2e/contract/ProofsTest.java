package io.latchkey.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.e2e.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code proofs.md} names a test for each promise about money, and the test carries the promise's number. */
class ProofsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([RFB]\\d\\d) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[RFB]\\d\\d\\b");

    private final Map<String, List<String>> page = ROW.matcher(Repository.text("src/docs/proofs.md"))
            .results()
            .collect(Collectors.toMap(
                    row -> row.group(1), row -> List.of(row.group(2).split(", ")), (a, b) -> a, TreeMap::new));

    @Test
    void hasARowForEveryPromise() {
        Set<String> promises = Stream.of(numbers("R", 25, 33), numbers("R", 35, 35), numbers("F", 1, 14))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        promises.addAll(numbers("F", 17, 17));
        promises.addAll(numbers("B", 1, 8));
        promises.removeAll(page.keySet());
        assertEquals(Set.of(), promises, "promises without a row");
    }

    @Test
    void namesTestsThatCarryTheNumber() {
        Map<String, Set<String>> carried = carried();
        Set<String> broken = new TreeSet<>();
        page.forEach((number, tests) -> tests.forEach(test -> {
            if (!carried.getOrDefault(key(test), Set.of()).contains(number)) {
                broken.add(number + " is not carried by " + test);
            }
        }));
        assertEquals(Set.of(), broken);
    }

    /** A name such as {@code MoneyIT (bookings)} says which service's it is where two have one of that name. */
    private static String key(String test) {
        return test.strip().replaceAll(" \\(.*", "");
    }

    private static List<String> numbers(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "%s%02d".formatted(letter, number))
                .toList();
    }

    /** The numbers in the display names of each test class. */
    private static Map<String, Set<String>> carried() {
        Map<String, Set<String>> carried = new TreeMap<>();
        for (Path file : Repository.files("src", ".java")) {
            if (file.toString().contains("/src/test/")) {
                String test = file.getFileName().toString().replace(".java", "");
                NAME.matcher(Repository.text(file))
                        .results()
                        .flatMap(name -> NUMBER.matcher(name.group(1)).results())
                        .forEach(number -> carried.computeIfAbsent(test, none -> new TreeSet<>())
                                .add(number.group()));
            }
        }
        return carried;
    }
}
