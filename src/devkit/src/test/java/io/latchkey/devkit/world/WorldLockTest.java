package io.latchkey.devkit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldLockTest {

    @Test
    void letsOneWorldRunAndNamesIt(@TempDir Path folder) {
        WorldLock first = WorldLock.take(folder).orElseThrow();

        assertTrue(WorldLock.take(folder).isEmpty());
        assertEquals(String.valueOf(ProcessHandle.current().pid()), WorldLock.holder(folder));

        first.close();
        WorldLock.take(folder).orElseThrow().close();
    }
}
