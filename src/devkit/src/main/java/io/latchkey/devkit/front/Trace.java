package io.latchkey.devkit.front;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The two names of a request: W3C's {@code traceparent}, continued or begun, and {@code X-Request-Id}, the caller's own
 * or a new one.
 */
record Trace(String traceparent, String requestId) {
    static final String TRACEPARENT = "traceparent";
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern VALID_TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern VALID_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Trace of(HttpServerRequest request) {
        String given = request.getHeader(TRACEPARENT);
        String traceparent = given != null && VALID_TRACEPARENT.matcher(given).matches() ? given : begin();
        String id = request.getHeader(REQUEST_ID);
        return new Trace(traceparent, id != null && VALID_ID.matcher(id).matches() ? id : traceparent.substring(3, 35));
    }

    /** As problems and logs show it. */
    String traceId() {
        return traceparent.substring(3, 35);
    }

    private static String begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-01".formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1);
    }
}
