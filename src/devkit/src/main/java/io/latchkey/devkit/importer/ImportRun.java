package io.latchkey.devkit.importer;

import io.latchkey.devkit.importer.Refusal.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Goes through the listings once, many rows at a time, each to its end. */
final class ImportRun {

    /** So many failures without a success between them: the system is not there, and the rest is left to another run. */
    private static final int HOPELESS = 20;

    private final RowReader reader;
    private final RowSteps steps;
    private final ImportReport report;
    private final Progress progress;
    private final Semaphore slots;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final Set<String> seen = new HashSet<>();

    ImportRun(RowReader reader, RowSteps steps, ImportReport report, Progress progress, int parallel) {
        this.reader = reader;
        this.steps = steps;
        this.report = report;
        this.progress = progress;
        this.slots = new Semaphore(parallel);
    }

    void all(CsvFile listings) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            listings.forEach(cells -> {
                ListingRow row = ListingRow.of(cells);
                slots.acquireUninterruptibly();
                boolean repeated = !seen.add(row.id());
                threads.execute(() -> {
                    try {
                        finish(row, repeated ? givenTwice() : work(row));
                    } finally {
                        slots.release();
                    }
                });
            });
        }
    }

    private static RowOutcome givenTwice() {
        return new RowOutcome.Refused(List.of(new Refusal(Reason.GIVEN_TWICE, "")));
    }

    private RowOutcome work(ListingRow row) {
        return switch (reader.read(row)) {
            case RowReader.Sound(Draft draft) -> {
                if (failuresInARow.get() >= HOPELESS) {
                    yield new RowOutcome.Failed("not tried: the system does not answer");
                }
                yield steps.take(draft);
            }
            case RowReader.Unsound(List<Refusal> refusals) -> new RowOutcome.Refused(refusals);
        };
    }

    private void finish(ListingRow row, RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Failed failed -> failuresInARow.incrementAndGet();
            case RowOutcome.Published done -> failuresInARow.set(0);
            case RowOutcome.FoundThere done -> failuresInARow.set(0);
            case RowOutcome.Refused refused -> {}
        }
        report.add(row, outcome);
        progress.add(outcome);
    }
}
