package io.latchkey.devkit.world;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs several things at once and waits for all of them; the first failure is thrown when all have ended. */
final class Together {
    private Together() {}

    static void all(List<Runnable> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] futures = works.stream()
                    .map(work -> CompletableFuture.runAsync(work, threads))
                    .toArray(CompletableFuture[]::new);
            join(CompletableFuture.allOf(futures));
        }
    }

    /** As {@link #all}; at the first failure it does {@code onFailure}, so that the others need not be waited for. */
    static void allOr(List<Runnable> works, Runnable onFailure) {
        AtomicBoolean failed = new AtomicBoolean();
        all(works.stream()
                .map(work -> (Runnable) () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        if (failed.compareAndSet(false, true)) {
                            onFailure.run();
                            throw e;
                        }
                    }
                })
                .toList());
    }

    /** The result of the one, when the other has ended, too. */
    static <T> T both(Supplier<T> one, Runnable other) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<T> result = CompletableFuture.supplyAsync(one, threads);
            CompletableFuture<Void> done = CompletableFuture.runAsync(other, threads);
            join(CompletableFuture.allOf(result, done));
            return result.join();
        }
    }

    private static void join(CompletableFuture<Void> all) {
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
