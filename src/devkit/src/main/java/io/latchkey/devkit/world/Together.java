package io.latchkey.devkit.world;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
