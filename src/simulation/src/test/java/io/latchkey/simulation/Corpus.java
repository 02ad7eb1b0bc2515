package io.latchkey.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The seeds that once found something. A change of the world makes another run of each; they stay all the same. */
final class Corpus {

    private static final String FILE = "/once-failed.txt";

    private Corpus() {}

    /**
     * One line of the file.
     *
     * @param found what was wrong
     */
    record Entry(long seed, String found) {

        static Entry of(String line) {
            String[] words = line.split(" ", 2);
            return new Entry(Long.parseLong(words[0]), words[1]);
        }
    }

    static List<Entry> entries() {
        try (InputStream file = Corpus.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Entry::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
