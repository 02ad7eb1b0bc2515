package io.latchkey.devkit.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What the front says itself, with the headers that every answer of it has. */
final class Answers {
    static final String RETRY_AFTER_SECONDS = "2";

    private Answers() {}

    static void json(HttpServerRequest request, int status, JsonObject body) {
        send(request, status, "application/json", body.toBuffer());
    }

    static void problem(HttpServerRequest request, FrontProblem problem, String detail) {
        Trace trace = Trace.of(request);
        HttpServerResponse response = request.response();
        response.putHeader(Trace.REQUEST_ID, trace.requestId());
        if (problem == FrontProblem.UNAVAILABLE) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        send(
                request,
                problem.status(),
                FrontProblem.MEDIA_TYPE,
                problem.body(detail, request, trace).toBuffer());
    }

    static void send(HttpServerRequest request, int status, String mediaType, Buffer body) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        SECURITY.forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        });
        response.setStatusCode(status).putHeader("Content-Type", mediaType).end(body);
    }

    private static final Map<String, String> SECURITY = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}
