package io.latchkey.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {

    private static final FileKey KEY = new FileKey("evidence", UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8091"));

    @TempDir
    private Path folder;

    private DiskFiles files;

    @BeforeEach
    void store() {
        files = new DiskFiles(folder);
    }

    @Test
    void readsWhatWasWrittenUntilItIsDeleted() {
        assertEquals(Optional.empty(), files.read(KEY));
        files.write(KEY, new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, files.read(KEY).orElseThrow());
        assertEquals(List.of(KEY), keys("evidence"));
        assertEquals(List.of(), keys("photos"));
        files.delete(KEY);
        files.delete(KEY);
        assertEquals(Optional.empty(), files.read(KEY));
    }

    @Test
    void unfinishedFileIsNoneAndIsCollected() throws IOException {
        Path unfinished = folder.resolve("evidence/91/" + KEY.id() + ".part");
        Files.createDirectories(unfinished.getParent());
        Files.write(unfinished, new byte[] {1});
        assertEquals(Optional.empty(), files.read(KEY));
        assertEquals(List.of(KEY), keys("evidence"));

        assertEquals(1, orphans(Set.of(), "2030-01-01T00:00:00Z").collect());

        assertEquals(List.of(), keys("evidence"));
    }

    @Test
    void collectsOnlyOldFilesThatNobodyKnows() {
        files.write(KEY, new byte[] {1});
        Instant made = KEY.madeAt();
        assertEquals(0, orphans(Set.of(), made.plusSeconds(86_400).toString()).collect());
        assertEquals(0, orphans(Set.of(KEY.id()), "2030-01-01T00:00:00Z").collect());
        assertEquals(1, orphans(Set.of(), made.plusSeconds(86_401).toString()).collect());
    }

    private List<FileKey> keys(String area) {
        try (Stream<FileKey> keys = files.keys(area)) {
            return keys.toList();
        }
    }

    private OrphanFiles orphans(Set<UUID> known, String now) {
        return Orphans.of(files, "evidence", known, now);
    }

    @Test
    void areaIsNeverAPath() {
        assertThrows(IllegalArgumentException.class, () -> new FileKey("../etc", KEY.id()));
    }
}
