package io.latchkey.platform.edge;

import io.latchkey.platform.files.Upload;
import io.latchkey.platform.files.UploadRoute;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemRenderer;
import io.latchkey.platform.problem.ProblemTranslator;
import io.latchkey.platform.rest.Limits;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Security headers on every answer, bodies over the limit refused unread, and a problem where no route matches. */
@Singleton
public class Edge {

    /** Before everything else of the framework's. */
    private static final int FIRST = Integer.MAX_VALUE;

    private static final int LAST = Integer.MAX_VALUE;

    private static final long LINGER_MILLIS = 1_000;

    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    /** Unless the answer says otherwise, as a picture for everybody does. */
    private static final Map<String, String> USUAL_HEADERS =
            Map.of("Cache-Control", "no-store", "Cross-Origin-Resource-Policy", "same-site");

    private final ProblemRenderer renderer;
    private final ProblemTranslator translator;

    private final List<UploadRoute> uploads;

    public Edge(ProblemRenderer renderer, ProblemTranslator translator, @All List<UploadRoute> uploads) {
        this.renderer = renderer;
        this.translator = translator;
        this.uploads = uploads;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    void lastRoute(@Observes Router router) {
        router.route().order(LAST).handler(this::nothingHere).failureHandler(this::failed);
    }

    private void guard(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        SECURITY_HEADERS.forEach(response::putHeader);
        routing.addHeadersEndHandler(done -> USUAL_HEADERS.forEach((name, value) -> {
            if (!response.headers().contains(name)) {
                response.putHeader(name, value);
            }
        }));
        boolean upload = uploads.stream()
                .anyMatch(route -> route.matches(routing.request().path()));
        if (declaredLength(routing.request()) > (upload ? Upload.MAX_REQUEST_BYTES : Limits.BODY_BYTES)) {
            refuseUnread(routing, upload ? "A file may have at most 10 MiB." : "Bodies are limited to 1 MiB.");
        } else {
            nameEmptyBody(routing.request());
            routing.next();
        }
    }

    /** Without a body there is no media type; operations whose body may be left out are reached all the same. */
    private static void nameEmptyBody(HttpServerRequest request) {
        boolean empty = declaredLength(request) == 0 && request.getHeader("Transfer-Encoding") == null;
        if (empty && request.method() == HttpMethod.POST && request.getHeader("Content-Type") == null) {
            request.headers().set("Content-Type", "application/json");
        }
    }

    /** Lets the client, who may still be sending, read the answer; then the connection ends. */
    private void refuseUnread(RoutingContext routing, String detail) {
        routing.response().putHeader("Connection", "close");
        renderer.answer(routing, Problem.of(PlatformProblem.BODY_TOO_LARGE, detail));
        routing.request().resume();
        routing.vertx()
                .setTimer(LINGER_MILLIS, any -> routing.request().connection().close());
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notALength) {
            return Long.MAX_VALUE;
        }
    }

    private void nothingHere(RoutingContext routing) {
        renderer.answer(routing, Problem.of(PlatformProblem.NOT_FOUND, "Nothing is known by this address."));
    }

    private void failed(RoutingContext routing) {
        Throwable failure = routing.failure();
        renderer.answer(
                routing, failure == null ? translator.forStatus(routing.statusCode()) : translator.translate(failure));
    }
}
