package io.latchkey.devkit.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The front as one signed-in person sees it. What cannot be answered now (429, 502, 503, 504, no connection) is asked
 * again with a growing pause; every other answer is the caller's to judge.
 */
public final class Api {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI front;
    private final Supplier<String> token;
    private final Backoff backoff;

    public Api(HttpClient http, URI front, Supplier<String> token, Backoff backoff) {
        this.http = http;
        this.front = front;
        this.token = token;
        this.backoff = backoff;
    }

    /** @throws UncheckedIOException when there is no connection for as long as the patience lasts */
    public Reply send(Call call) {
        Duration waited = Duration.ZERO;
        for (int attempt = 0; ; attempt++) {
            Duration asked = Duration.ZERO;
            Reply reply = null;
            IOException failure = null;
            try {
                HttpResponse<String> response = http.send(request(call), HttpResponse.BodyHandlers.ofString());
                reply = Reply.of(
                        response.statusCode(),
                        response.body(),
                        response.headers().firstValue("ETag"));
                if (!LATER.contains(reply.status())) {
                    return reply;
                }
                asked = retryAfter(response);
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            Duration pause = backoff.pause(attempt, asked);
            waited = waited.plus(pause);
            if (waited.compareTo(backoff.patience()) > 0) {
                if (reply != null) {
                    return reply;
                }
                throw new UncheckedIOException("no answer from " + front, failure);
            }
            sleep(pause);
        }
    }

    /** By the system's own clock where it has one that can be moved. */
    public Instant now() {
        Reply clock = send(Call.get("/v1/sandbox/clock"));
        String now = clock.isSuccess() ? clock.text("now") : "";
        return now.isEmpty() ? Instant.now() : OffsetDateTime.parse(now).toInstant();
    }

    /** Waits as between attempts; for callers with a reason of their own to ask again. */
    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private HttpRequest request(Call call) {
        HttpRequest.BodyPublisher body = call.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(call.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(front.resolve(call.path()))
                .timeout(TIMEOUT)
                .method(call.method(), body)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token.get());
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        call.headers().forEach(request::header);
        return request.build();
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        Optional<String> header = response.headers().firstValue("Retry-After");
        try {
            return Duration.ofSeconds(Math.clamp(Long.parseLong(header.orElse("0")), 0, 60));
        } catch (NumberFormatException aDate) {
            return Duration.ZERO;
        }
    }
}
