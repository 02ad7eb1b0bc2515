package io.latchkey.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Turns problems into bytes and headers, for JAX-RS and for what is answered before it is reached. */
@Singleton
public class ProblemRenderer {

    private static final String RETRY_SECONDS = "2";

    private final ObjectMapper json;

    public ProblemRenderer(ObjectMapper json) {
        this.json = json;
    }

    /** The body. The path stands for the occurrence, the trace id finds its log lines. */
    public byte[] body(Problem problem, String path) {
        try {
            return json.writeValueAsBytes(problem.render(path, traceId()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's members must be writable as JSON", e);
        }
    }

    /** The headers that belong to the status, beside the content type. */
    public Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new TreeMap<>();
        int status = problem.type().status();
        if (status == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"latchkey\", error=\"invalid_token\"");
        }
        if (status == 429 || status == 503) {
            Object seconds = problem.members().getOrDefault(Problem.RETRY_AFTER, RETRY_SECONDS);
            headers.put("Retry-After", seconds.toString());
        }
        return headers;
    }

    /** Answers outside JAX-RS: unknown routes, bodies refused unread. */
    public void answer(RoutingContext routing, Problem problem) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        headers(problem).forEach(routing.response()::putHeader);
        routing.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(io.vertx.core.buffer.Buffer.buffer(
                        body(problem, routing.request().path())));
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return span.getTraceId();
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
