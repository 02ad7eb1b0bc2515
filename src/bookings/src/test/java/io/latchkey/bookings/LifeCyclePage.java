package io.latchkey.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.lifecycle.LifeCycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A life cycle's drawing in {@code src/docs}, compared with its table. */
public final class LifeCyclePage {

    private LifeCyclePage() {}

    public static void assertDrawn(String file, String title, Class<?> table, LifeCycle<?, ?, ?> life) {
        assertDrawn(file, title, table, life.mermaid());
    }

    /** @param mermaid the drawing */
    public static void assertDrawn(String file, String title, Class<?> table, String mermaid) {
        Path page = Path.of(System.getProperty("latchkey.root"), "src/docs", file);
        String drawn =
                """
                # %s

                Drawn from `%s`; a test compares. Rewrite it with
                `-Dtest=%sTest -Dlatchkey.docs.write=true`.

                ```mermaid
                %s```
                """
                        .formatted(title, table.getSimpleName(), table.getSimpleName(), mermaid);
        try {
            if (Boolean.getBoolean("latchkey.docs.write")) {
                Files.writeString(page, drawn);
            }
            assertEquals(drawn, Files.readString(page), "Rewrite it with -Dlatchkey.docs.write=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
