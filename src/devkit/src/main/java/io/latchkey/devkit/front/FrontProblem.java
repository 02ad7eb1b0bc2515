package io.latchkey.devkit.front;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The errors that the front itself answers; they look like those of the services. */
enum FrontProblem {
    INVALID_REQUEST(400, "The request is not valid"),
    NOT_FOUND(404, "There is nothing here, or it is not yours"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNAVAILABLE(503, "Not available right now");

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
