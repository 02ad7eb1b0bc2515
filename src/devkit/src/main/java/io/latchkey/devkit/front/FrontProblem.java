package io.latchkey.devkit.front;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The errors that the front itself answers; they look like those of the services. */
enum FrontProblem {
    INVALID_REQUEST(400, "Invalid request"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    BODY_TOO_LARGE(413, "Body too large"),
    UNAVAILABLE(503, "Unavailable");

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String title;

    FrontProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    JsonObject body(String detail, HttpServerRequest request, Trace trace) {
        return new JsonObject()
                .put(
                        "type",
                        "https://latchkey.dev/problems/"
                                + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.path())
                .put("traceId", trace.traceId());
    }
}
