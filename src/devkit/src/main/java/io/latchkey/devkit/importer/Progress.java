package io.latchkey.devkit.importer;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line on the terminal that is written over; in a log a new line every five seconds. */
final class Progress {

    private final PrintStream out;
    private final boolean overwrite;
    private final int total;
    private final Instant started = Instant.now();
    private Instant shown = started;
    private int done;
    private int refused;
    private int failed;

    Progress(PrintStream out, boolean overwrite, int total) {
        this.out = out;
        this.overwrite = overwrite;
        this.total = total;
    }

    synchronized void add(RowOutcome outcome) {
        done++;
        switch (outcome) {
            case RowOutcome.Published published -> {}
            case RowOutcome.FoundThere foundThere -> {}
            case RowOutcome.Refused refusal -> refused++;
            case RowOutcome.Failed failure -> failed++;
        }
        Instant now = Instant.now();
        if (!now.isBefore(shown.plus(overwrite ? Duration.ofMillis(200) : Duration.ofSeconds(5)))) {
            shown = now;
            show();
        }
    }

    /** The last state, and the end of the line. */
    synchronized void finish() {
        show();
        if (overwrite) {
            out.println();
        }
    }

    Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    private void show() {
        double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
        double rate = done / seconds;
        long left = Math.round((total - done) / Math.max(rate, 0.001));
        String line = String.format(
                Locale.ROOT,
                "%,d of %,d rows · %.0f/s · %d s left · %,d refused · %,d failed",
                done,
                total,
                rate,
                left,
                refused,
                failed);
        if (overwrite) {
            out.print("\r" + line + "\u001b[K");
            out.flush();
        } else {
            out.println(line);
        }
    }
}
