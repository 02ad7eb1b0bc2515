package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.client.Call;
import io.latchkey.devkit.client.Reply;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the clients were told: every final answer to a request that makes or moves something. The first of three books. */
final class Told {

    /** One request under its key, and its final answer. */
    record Step(String booking, String verb, Person by, Call call, Reply reply) {

        boolean isDone() {
            return reply.isSuccess();
        }

        /** Whether the same key must get the same answer for ever: not while a bank or a provider is to be heard. */
        boolean isKept() {
            boolean unclear = reply.status() == 202 || reply.json().has("action");
            return !unclear && (isDone() || reply.status() == 409 || reply.status() == 422);
        }

        JsonNode body() {
            return reply.json();
        }
    }

    private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unexpected = new AtomicInteger();
    private final Queue<String> gaveUp = new ConcurrentLinkedQueue<>();

    void add(Step step) {
        steps.add(step);
    }

    /** An answer that no promise of ours covers, such as a 500; the request was repeated. */
    void unexpected() {
        unexpected.incrementAndGet();
    }

    /** Nobody got a final answer to this. */
    void gaveUp(String request) {
        gaveUp.add(request);
    }

    Stream<Step> steps() {
        return steps.stream();
    }

    Stream<Step> done(String verb) {
        return steps().filter(step -> step.verb().equals(verb) && step.isDone());
    }

    int unexpectedAnswers() {
        return unexpected.get();
    }

    List<String> unanswered() {
        return List.copyOf(gaveUp);
    }
}
