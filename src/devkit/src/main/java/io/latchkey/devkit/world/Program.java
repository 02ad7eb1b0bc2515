package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One program of the world: it is started, awaited, stopped, killed and started again. */
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Plan plan;
    private final WorldFolders folders;
    private volatile Process process;

    /**
     * What to run.
     *
     * @param name of the log and the pid file, and in messages
     * @param stopSignal what asks it to stop: {@code TERM} or {@code INT}
     */
    record Plan(
            String name, List<String> command, Map<String, String> environment, Readiness ready, String stopSignal) {}

    Program(Plan plan, WorldFolders folders) {
        this.plan = plan;
        this.folders = folders;
    }

    public String name() {
        return plan.name();
    }

    /** Everything it prints, this time and before. */
    public Path log() {
        return folders.log(plan.name());
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Starts it and returns when it can be used. */
    public void start() {
        start(Map.of());
    }

    /** Starts it with more variables than usual, this once. */
    public void start(Map<String, String> more) {
        launch(more);
        awaitReady();
    }

    /** Starts it without waiting, for tests in which it is not meant to get ready. */
    public synchronized void launch(Map<String, String> more) {
        if (isAlive()) {
            throw new IllegalStateException(name() + " runs already");
        }
        ProcessBuilder builder = new ProcessBuilder(plan.command()).redirectErrorStream(true);
        builder.environment().putAll(plan.environment());
        builder.environment().putAll(more);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = Processes.start(builder, plan.stopSignal());
        Leftovers.remember(folders.pidFile(name()), process.toHandle());
    }

    /** Returns when it can be used; if it ends before, the failure shows the end of its log. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!plan.ready().isReady()) {
                if (!isAlive() || System.nanoTime() > deadline) {
                    String what = isAlive() ? " is not ready after " + PATIENCE.toMinutes() + " minutes" : " ended";
                    throw new IllegalStateException(name() + what + "; the end of " + log() + ":\n" + endOfLog());
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name(), e);
        }
    }

    /** Asks it to stop, waits, and kills it if it does not. */
    @Override
    public synchronized void close() {
        if (isAlive()) {
            Processes.run(List.of("kill", "-" + plan.stopSignal(), String.valueOf(process.pid())));
            awaitEnd();
        }
        Leftovers.forget(folders.pidFile(name()));
    }

    /** Ends it without a word, as {@code kill -9} or a power cut would. */
    public synchronized void killForcibly() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
