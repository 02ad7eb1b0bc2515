package io.latchkey.platform.idempotency;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.crash.Crashes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One key, many requests at once, and crashes around the commit. */
@QuarkusTest
class IdempotencyRaceIT extends NotesIT {

    @Test
    @DisplayName("F08 a hundred at once have one effect")
    void hasOneEffectForAHundredAtOnce() throws Exception {
        String text = aText();
        List<Callable<Response>> requests = IntStream.range(0, 100)
                .mapToObj(i -> (Callable<Response>) () -> post(caller, key, text))
                .toList();
        List<Response> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
            answers = clients.invokeAll(requests).stream()
                    .map(IdempotencyRaceIT::get)
                    .toList();
        }
        assertEquals(1, notes(text));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                        .count());
        Set<Integer> statuses = answers.stream().map(Response::statusCode).collect(Collectors.toSet());
        assertTrue(Set.of(201, 409).containsAll(statuses), statuses.toString());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct()
                        .count());
    }

    @Test
    @DisplayName("F08 after a crash before the commit nothing has happened, and the retry does it")
    void doesOnceAfterACrashBeforeTheCommit() {
        String text = aText();
        try (Crashes crash = Crashes.at("before_commit")) {
            post(caller, key, text).then().statusCode(500);
        }
        assertEquals(0, notes(text));
        post(caller, key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(1, notes(text));
    }

    @Test
    @DisplayName("F08 after a crash between commit and answer the retry gets the answer")
    void replaysAfterACrashBehindTheCommit() {
        String text = aText();
        try (Crashes crash = Crashes.at("after_commit")) {
            post(caller, key, text).then().statusCode(500);
        }
        assertEquals(1, notes(text));
        post(caller, key, text).then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(1, notes(text));
    }

    @Test
    void undoesWhatItDidWhenTheKeyWasAnsweredMeanwhile() throws Exception {
        String text = aText();
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            // The same words, not committed yet, keep the request waiting in the middle of its work.
            QuarkusTransaction.begin();
            database.update(
                    "insert into note (id, text, price_minor, price_currency) values (?, ?, 1, 'EUR')",
                    UUID.randomUUID(),
                    text);
            Future<Response> request = client.submit(() -> post(caller, key, text));
            awaitSomebodyWaitingForUs();
            QuarkusTransaction.requiringNew().run(this::answerTheKeyForAnotherBody);
            QuarkusTransaction.rollback();
            get(request).then().statusCode(422);
        }
        assertEquals(0, notes(text));
    }

    private void answerTheKeyForAnotherBody() {
        database.update(
                """
                insert into idempotency (caller, route, key, fingerprint, status, headers, body, created_at)
                values (?, 'POST /v1/notes', ?, '', 201, '{}', '', now())
                """,
                person.toString(),
                key);
    }

    private void awaitSomebodyWaitingForUs() {
        String sql = "select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))";
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (database.first(row -> true, sql).isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "nobody waits");
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
