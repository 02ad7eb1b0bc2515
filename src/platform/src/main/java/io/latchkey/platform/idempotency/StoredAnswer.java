package io.latchkey.platform.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it is kept: the first one and all replays are made from it, so that they are equal byte by byte. */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    Response first() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        return (body.length == 0 ? answer : answer.entity(body)).build();
    }

    Response replay() {
        return Response.fromResponse(first()).header(REPLAYED, "true").build();
    }

    /** The headers of an answer that a replay needs too. */
    static Map<String, String> headersOf(Response answer, String contentType) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : new String[] {"Location", "ETag", "Retry-After"}) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        if (contentType != null) {
            kept.put("Content-Type", contentType);
        }
        return kept;
    }
}
