package io.latchkey.listings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingsProblemTest {

    @ParameterizedTest
    @EnumSource(ListingsProblem.class)
    void isExplainedInTheDocs(ListingsProblem problem) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("latchkey.root"), "src/docs/problems.md"));
        assertTrue(page.contains("| `" + problem.slug() + "` | " + problem.status() + " |"));
    }
}
