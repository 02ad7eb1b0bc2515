package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that outlived their world, because it was killed where the system does not tell the children. A pid alone
 * may belong to a stranger by now; with the moment of its start it cannot.
 */
final class Leftovers {
    private Leftovers() {}

    static void remember(Path pidFile, ProcessHandle process) {
        try {
            Files.writeString(
                    pidFile,
                    process.pid() + " " + start(process).map(Instant::toString).orElse("?"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + pidFile, e);
        }
    }

    static void forget(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + pidFile, e);
        }
    }

    /** Ends what is left from an earlier world in this folder and returns the names of what it found. */
    static List<String> clear(Path runFolder) {
        List<String> found = new ArrayList<>();
        for (Path pidFile : pidFiles(runFolder)) {
            running(pidFile).ifPresent(process -> {
                found.add(pidFile.getFileName().toString().replace(".pid", ""));
                end(process);
            });
            forget(pidFile);
        }
        return found;
    }

    /** The remembered process, if it still is the same one. */
    static Optional<ProcessHandle> running(Path pidFile) {
        try {
            String[] parts = Files.readString(pidFile).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            start(process).map(Instant::toString).orElse("?").equals(parts[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> start(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            end.join();
        }
    }

    private static List<Path> pidFiles(Path runFolder) {
        try (Stream<Path> files = Files.list(runFolder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + runFolder, e);
        }
    }
}
