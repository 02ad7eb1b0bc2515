package io.latchkey.devkit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The provider as a process of its own, killed without warning while it is being written to. */
@Timeout(60)
class KilledProviderTest {

    @TempDir
    Path directory;

    @Test
    void keepsEverythingItAnsweredWhenKilled() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        Process first = start();
        Client client = new Client(urlOf(first));
        client.put("/clock", "{\"offset\":\"PT48H\"}");
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                while (client.authorize("a" + answered.get(), 1_000, "sandbox_ok")
                                .status()
                        == 200) {
                    if (answered.incrementAndGet() == 50) {
                        first.destroyForcibly();
                    }
                }
            } catch (UncheckedIOException killed) {
                // That is what this test is about.
            }
        });
        writer.join();
        first.waitFor();

        Process second = start();
        try {
            Client again = new Client(urlOf(second));
            for (int i = 0; i < answered.get(); i++) {
                assertEquals("SUCCEEDED", again.get("/operations/a" + i).text("/status"));
            }
            assertEquals("PT48H", again.get("/clock").text("/offset"));
            assertEquals(200, again.authorize("a0", 1_000, "sandbox_ok").status());
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "LATCHKEY_SANDBOX_PORT",
                        "0",
                        "LATCHKEY_SANDBOX_DB",
                        directory.resolve("sandbox.db").toString()));
        return builder.redirectErrorStream(true).start();
    }

    private static String urlOf(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("sandbox provider: ")) {
                return line.substring("sandbox provider: ".length());
            }
        }
        throw new AssertionError("the provider did not start");
    }
}
