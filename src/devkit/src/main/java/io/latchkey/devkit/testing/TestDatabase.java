package io.latchkey.devkit.testing;

import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.Folders;
import io.latchkey.devkit.world.Port;
import io.latchkey.devkit.world.Ports;
import io.latchkey.devkit.world.Postgres;
import io.latchkey.devkit.world.WorldFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One PostgreSQL for all tests of a run, fresh, in a time zone that nobody expects, gone with the run. */
final class TestDatabase {
    static final String ZONE = "Asia/Kathmandu";
    private static Postgres running;

    private TestDatabase() {}

    static synchronized Postgres server() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Postgres start() {
        try {
            Path folder = Files.createTempDirectory("latchkey-test-");
            Postgres postgres = new Postgres(
                    new WorldFolders(folder, Checkout.find().cache()),
                    Ports.free().of(Port.POSTGRES),
                    Map.of("timezone", ZONE, "max_connections", "200"));
            postgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                Folders.delete(folder);
            }));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("The test database did not start", e);
        }
    }
}
