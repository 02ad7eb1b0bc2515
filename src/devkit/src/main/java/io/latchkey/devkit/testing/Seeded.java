package io.latchkey.devkit.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Runs a check on many random cases. Case number {@code n} always gets the same generator, so a build is repeatable; a
 * failure names the case, and {@code -Dlatchkey.seed=n} runs that one alone.
 */
public final class Seeded {

    private static final Long ONLY = Long.getLong("latchkey.seed");

    private Seeded() {}

    public static void forAll(int cases, Consumer<Random> check) {
        if (ONLY != null) {
            run(ONLY, check);
            return;
        }
        for (long seed = 1; seed <= cases; seed++) {
            run(seed, check);
        }
    }

    /** As {@link #forAll}, on all processors: for many slow cases that share nothing, or only what bears it. */
    public static void forAllAtOnce(int cases, Consumer<Random> check) {
        if (ONLY != null) {
            run(ONLY, check);
        } else {
            LongStream.rangeClosed(1, cases).parallel().forEach(seed -> run(seed, check));
        }
    }

    private static void run(long seed, Consumer<Random> check) {
        try {
            // Neighbouring seeds give alike first numbers unless they are spread.
            check.accept(new Random(seed * 0x9E3779B97F4A7C15L));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("case " + seed + " (-Dlatchkey.seed=" + seed + "): " + failure, failure);
        }
    }
}
