package io.latchkey.platform.problem;

import io.latchkey.kernel.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What will be answered: a problem type and what is special about this occurrence. */
public record Problem(ProblemType type, String detail, Map<String, Object> members, List<FieldError> errors) {

    /** Where the types are documented; the last part is {@link ProblemType#slug()}. */
    public static final String TYPE_BASE = "https://latchkey.dev/problems/";

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The member that becomes the header {@code Retry-After}, in seconds. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    public Problem {
        members = new LinkedHashMap<>(members);
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type, detail, Map.of(), errors);
    }

    public static Problem of(ProblemException exception) {
        return new Problem(exception.type(), exception.detail(), exception.members(), exception.errors());
    }

    /**
     * The members in the order they are read by people.
     *
     * @param instance the path that was asked for
     */
    Map<String, Object> render(String instance, String traceId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE_BASE + type.slug());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("traceId", traceId);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.putAll(members);
        return body;
    }
}
