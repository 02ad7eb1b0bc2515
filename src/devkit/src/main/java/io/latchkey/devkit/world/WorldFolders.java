package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a world keeps its things.
 *
 * @param data databases, logs, pid files: one world's own
 * @param cache unpacked servers, shared by all worlds of a checkout and dear to make
 */
public record WorldFolders(Path data, Path cache) {
    public WorldFolders {
        try {
            Files.createDirectories(data.resolve("logs"));
            Files.createDirectories(data.resolve("run"));
            Files.createDirectories(cache);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not create " + data, e);
        }
    }

    /** The folders of {@code make run}. */
    public static WorldFolders of(Checkout checkout) {
        return new WorldFolders(checkout.state(), checkout.cache());
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path sandbox() {
        return data.resolve("sandbox.db");
    }

    /** What people upload to a service. */
    Path files(String service) {
        return data.resolve("files").resolve(service);
    }

    Path log(String program) {
        return data.resolve("logs").resolve(program + ".log");
    }

    Path pidFile(String program) {
        return data.resolve("run").resolve(program + ".pid");
    }

    public Path runFolder() {
        return data.resolve("run");
    }
}
