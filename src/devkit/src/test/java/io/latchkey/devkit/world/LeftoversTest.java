package io.latchkey.devkit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @Test
    void endsWhatAnEarlierWorldLeftRunning(@TempDir Path folder) throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        Leftovers.remember(folder.resolve("payments.pid"), sleeper.toHandle());

        assertEquals(List.of("payments"), Leftovers.clear(folder));

        assertFalse(sleeper.isAlive());
        assertEquals(List.of(), Leftovers.clear(folder));
    }

    @Test
    void sparesAStrangerWhoGotThePid(@TempDir Path folder) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.resolve("payments.pid"), stranger.pid() + " 2001-01-01T00:00:00Z");

        assertEquals(List.of(), Leftovers.clear(folder));

        assertTrue(stranger.isAlive());
        stranger.destroyForcibly();
    }
}
