package io.latchkey.devkit.world;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells a person who waits what happens, and how long each step took. */
public final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** For tests, which report their own way. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** Does one step and prints it when it is done. */
    public void step(String name, Runnable work) {
        make(name, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #step}, for a step with a result. */
    public <T> T make(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        say("  %-44s %5.1f s".formatted(name, seconds(System.nanoTime() - start)));
        return result;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Seconds since the beginning. */
    public double seconds() {
        return seconds(System.nanoTime() - begin);
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }
}
