package io.latchkey.payments.it;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everybody starts at the same moment, each on a thread of their own. */
final class AtOnce {

    private AtOnce() {}

    /** The same request so many times; the statuses. */
    static List<Integer> statuses(int times, Callable<Response> request) throws Exception {
        return statuses(Collections.nCopies(times, request));
    }

    /** The statuses in the order of the requests. */
    static List<Integer> statuses(List<Callable<Response>> requests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Response> request : requests) {
                running.add(threads.submit(() -> {
                    start.await();
                    return request.call().statusCode();
                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }
}
