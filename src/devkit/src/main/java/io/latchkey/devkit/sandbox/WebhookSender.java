package io.latchkey.devkit.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Delivers what is in the outbox, one message after the other, each signed at the moment it leaves; what is not taken
 * with a 2xx is tried again later, at most {@value #ATTEMPTS} times.
 */
final class WebhookSender implements AutoCloseable {

    private static final int ATTEMPTS = 16;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofMillis(50);

    private final SandboxStore store;
    private final WebhookOutbox outbox;
    private final Runnable sweep;
    private final Signature signature;
    private final URI target;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Thread thread;

    /** @param sweep what time brings, noted each second */
    WebhookSender(SandboxStore store, WebhookOutbox outbox, Runnable sweep, Signature signature, URI target) {
        this.store = store;
        this.outbox = outbox;
        this.sweep = sweep;
        this.signature = signature;
        this.target = target;
        this.thread = Thread.ofVirtual().name("sandbox-webhooks").start(this::run);
    }

    private void run() {
        Instant nextSweep = Instant.EPOCH;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!Instant.now().isBefore(nextSweep)) {
                    sweep.run();
                    nextSweep = Instant.now().plusSeconds(1);
                }
                if (target == null || !deliverOne()) {
                    Thread.sleep(IDLE);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                System.err.println("sandbox: a webhook could not be worked on: " + e);
                nextSweep = Instant.now().plusSeconds(1);
            }
        }
    }

    private boolean deliverOne() throws InterruptedException {
        Optional<WebhookOutbox.Message> due =
                store.inTransaction(connection -> outbox.nextDue(connection, Instant.now()));
        if (due.isEmpty()) {
            return false;
        }
        WebhookOutbox.Message message = due.get();
        boolean taken = send(message.body());
        store.inTransaction(connection -> {
            if (taken || message.attempts() + 1 >= ATTEMPTS) {
                outbox.close(connection, message);
            } else {
                outbox.tryAgainAt(connection, message, Instant.now().plus(pauseAfter(message.attempts())));
            }
            return null;
        });
        return true;
    }

    private static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean send(String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, signature.of(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException notReached) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }
}
