package io.latchkey.devkit.front;

import io.latchkey.devkit.front.Backends.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/sandbox/clock}: one clock for the whole system. {@code GET} shows it, {@code POST {"advanceBy":"PT24H"}}
 * moves all parts to the same new offset; the services decide who may.
 */
final class SandboxClocks {
    static final String PATH = "/v1/sandbox/clock";

    private final Backends backends;
    private final Map<String, URI> clocks = new LinkedHashMap<>();

    SandboxClocks(Backends backends, FrontSettings settings) {
        this.backends = backends;
        settings.services().forEach((service, address) -> clocks.put(service.label(), address.resolve(PATH)));
        clocks.put("sandbox", settings.sandbox().resolve("/clock"));
    }

    void handle(HttpServerRequest request) {
        Map<String, String> headers = headersOf(request);
        switch (request.method().name()) {
            case "GET" -> answer(request, all(HttpMethod.GET, headers, Buffer.buffer()));
            case "POST" -> request.body().onSuccess(body -> advance(request, headers, body));
            default ->
                Answers.problem(
                        request, FrontProblem.METHOD_NOT_ALLOWED, "The clock can be read (GET) and advanced (POST).");
        }
    }

    private void advance(HttpServerRequest request, Map<String, String> headers, Buffer body) {
        Duration step;
        try {
            JsonObject wish = body.toJsonObject();
            step = Duration.parse(wish.getString("advanceBy", ""));
            if (step.isNegative() || wish.size() != 1) {
                throw new DateTimeParseException("not forward", body.toString(), 0);
            }
        } catch (DecodeException | ClassCastException | DateTimeParseException e) {
            Answers.problem(
                    request, FrontProblem.INVALID_REQUEST, "Send {\"advanceBy\":\"PT24H\"}; time only moves forward.");
            return;
        }
        // An absolute offset is the same for all, even if one part missed an earlier move.
        answer(request, all(HttpMethod.GET, headers, Buffer.buffer()).compose(replies -> firstRefusal(replies)
                .map(refused -> Future.succeededFuture(replies))
                .orElseGet(() -> move(headers, latest(replies).plus(step)))));
    }

    private Future<Map<String, Reply>> move(Map<String, String> headers, Duration offset) {
        Buffer body = new JsonObject().put("offset", offset.toString()).toBuffer();
        return all(HttpMethod.PUT, headers, body);
    }

    /** One after the other: a caller who may not do it is stopped by the first. */
    private Future<Map<String, Reply>> all(HttpMethod method, Map<String, String> headers, Buffer body) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        Future<Void> chain = Future.succeededFuture();
        for (Map.Entry<String, URI> clock : clocks.entrySet()) {
            chain = chain.compose(done -> firstRefusal(replies).isPresent()
                    ? Future.succeededFuture()
                    : backends.call(method, clock.getValue(), headers, body)
                            .onSuccess(reply -> replies.put(clock.getKey(), reply))
                            .mapEmpty());
        }
        return chain.map(done -> replies);
    }

    private void answer(HttpServerRequest request, Future<Map<String, Reply>> result) {
        result.onFailure(failure -> Answers.problem(
                        request,
                        FrontProblem.UNAVAILABLE,
                        "Not every part of the system answers; the clock may differ."))
                .onSuccess(replies -> firstRefusal(replies)
                        .ifPresentOrElse(
                                refusal -> Answers.send(
                                        request, refusal.status(), FrontProblem.MEDIA_TYPE, refusal.body()),
                                () -> Answers.json(request, 200, summary(replies))));
    }

    private static JsonObject summary(Map<String, Reply> replies) {
        JsonObject parts = new JsonObject();
        replies.forEach((name, reply) -> parts.put(name, reply.body().toJsonObject()));
        JsonObject first = parts.getJsonObject(replies.keySet().iterator().next());
        return new JsonObject()
                .put("now", first.getValue("now"))
                .put("offset", latest(replies).toString())
                .put("parts", parts);
    }

    private static Duration latest(Map<String, Reply> replies) {
        return replies.values().stream()
                .map(reply -> Duration.parse(reply.body().toJsonObject().getString("offset")))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Optional<Reply> firstRefusal(Map<String, Reply> replies) {
        return replies.values().stream().filter(reply -> !reply.isGood()).findFirst();
    }

    private static Map<String, String> headersOf(HttpServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put(Trace.TRACEPARENT, Trace.of(request).traceparent());
        String token = request.getHeader("Authorization");
        if (token != null) {
            headers.put("Authorization", token);
        }
        return headers;
    }
}
