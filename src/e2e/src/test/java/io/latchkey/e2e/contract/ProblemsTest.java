package io.latchkey.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.e2e.Repository;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every problem a service can answer is documented as it is, and provoked by a test. */
class ProblemsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (\\d{3}) \\|");

    private final Map<String, Integer> problems = Problems.bySlug();

    @Test
    void documentsEveryProblemWithItsStatus() {
        Map<String, Integer> documented = ROW.matcher(Repository.text("src/docs/problems.md"))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> Integer.valueOf(row.group(2)), (a, b) -> a, TreeMap::new));
        assertEquals(new TreeMap<>(problems), documented);
    }

    @Test
    void provokesEveryProblemInATest() {
        String tests = Repository.files("src", ".java").stream()
                .filter(file -> file.toString().contains("/src/test/"))
                .map(Repository::text)
                .collect(Collectors.joining("\n"));
        Set<String> unproved = new TreeSet<>(problems.keySet());
        unproved.removeIf(slug -> Pattern.compile("\\b" + constant(slug) + "\\b|[\"/]" + slug + "\"")
                .matcher(tests)
                .find());
        assertEquals(Set.of(), unproved, "problems that no test asks for");
    }

    @Test
    void findsTheEnumsOfAllServices() {
        assertFalse(problems.isEmpty());
        assertTrue(problems.containsKey("not-found"), "platform's");
    }

    private static String constant(String slug) {
        return slug.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
