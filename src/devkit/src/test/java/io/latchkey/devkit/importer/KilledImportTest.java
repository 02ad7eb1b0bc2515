package io.latchkey.devkit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The import as a process of its own, killed without warning in the middle. */
@Timeout(60)
class KilledImportTest {

    private static final int ROWS = 60;

    @TempDir
    Path folder;

    private final FakeFront front = new FakeFront();
    private final Samples samples = new Samples();

    @BeforeEach
    void write() {
        for (int i = 1; i <= ROWS; i++) {
            samples.row(Samples.aRoomInAntwerp("r" + i)).days("r" + i, LocalDate.of(2024, 6, 29), "ftftf", 2);
        }
        samples.listingsIn(folder);
        samples.calendarIn(folder);
    }

    @AfterEach
    void stop() {
        front.close();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dlatchkey.root=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Import.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "FILE", "listings.csv",
                        "CALENDAR", "calendar.csv",
                        "PARALLEL", "5",
                        "LATCHKEY_FRONT_URL", front.addresses().front().toString(),
                        "LATCHKEY_ISSUER", front.addresses().issuer().toString()));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void continuesAfterAKillAndDoublesNothing() throws Exception {
        Process first = start();
        while (front.published() < ROWS / 3) {
            LockSupport.parkNanos(2_000_000);
        }
        first.destroyForcibly().waitFor();
        assertTrue(front.published() < ROWS, "the import was over before it was killed");

        assertEquals(0, start().waitFor());
        assertEquals(ROWS, front.listings.size());
        assertEquals(ROWS, front.published());
        assertTrue(front.listings.values().stream()
                .allMatch(listing -> listing.closedRanges == 3 && "DRAFT".equals(listing.stateWhenClosed)));
    }
}
