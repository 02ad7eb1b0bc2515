package io.latchkey.e2e.world;

import io.latchkey.e2e.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code access.txt}: who may call what. */
public final class AccessTable {

    public static final List<String> CALLERS = List.of("nobody", "stranger", "guest", "host", "operator", "service");
    private static final String FILE = "src/e2e/src/test/resources/access.txt";

    /** One row; expectations by caller, {@code ok} or a status. */
    public record Row(String operation, Map<String, String> expected) {}

    private AccessTable() {}

    public static List<Row> rows() {
        return Repository.text(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AccessTable::row)
                .toList();
    }

    private static Row row(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != CALLERS.size() + 2) {
            throw new IllegalStateException("a row has an operation and " + CALLERS.size() + " answers: " + line);
        }
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < CALLERS.size(); i++) {
            expected.put(CALLERS.get(i), words[i + 2]);
        }
        return new Row(words[0] + " " + words[1], expected);
    }
}
