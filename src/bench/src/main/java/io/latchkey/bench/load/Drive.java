package io.latchkey.bench.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * How fast a number of clients, each with one thing at a time on its hands, got all of it done.
 *
 * @param nanos latencies, sorted
 */
record Drive(double seconds, long[] nanos) {

    /** Does one thing for one client. */
    interface Client<T> extends AutoCloseable {
        void handle(T thing) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    static <T> Drive all(Collection<T> things, List<? extends Client<T>> clients) {
        Queue<T> queue = new ConcurrentLinkedQueue<>(things);
        List<Future<List<Long>>> running = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            for (Client<T> client : clients) {
                running.add(threads.submit(() -> work(queue, client)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Drive(
                seconds,
                running.stream()
                        .flatMap(future -> result(future).stream())
                        .mapToLong(n -> n)
                        .sorted()
                        .toArray());
    }

    /** Several, one after the other, as one. */
    static Drive together(List<Drive> drives) {
        return new Drive(
                drives.stream().mapToDouble(Drive::seconds).sum(),
                drives.stream()
                        .flatMapToLong(drive -> LongStream.of(drive.nanos))
                        .sorted()
                        .toArray());
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return "%,7.0f/s   p50 %5.1f ms   p99 %5.1f ms   (%,d in %.1f s)"
                .formatted(perSecond(), millis(0.5), millis(0.99), nanos.length, seconds);
    }

    private static <T> List<Long> work(Queue<T> queue, Client<T> client) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (client) {
            for (T thing = queue.poll(); thing != null; thing = queue.poll()) {
                long start = System.nanoTime();
                client.handle(thing);
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }

    private static List<Long> result(Future<List<Long>> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
