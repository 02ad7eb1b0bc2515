package io.latchkey.platform.problem;

import io.latchkey.kernel.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Ends a use case with a problem. Thrown by services, rendered in one place; the detail is read by people and never
 * holds anything the caller may not see. Rolls a running transaction back.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "traceId", "errors");

    private final transient ProblemType type;
    private final int status;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();

    public ProblemException(ProblemType type, String detail) {
        super(Objects.requireNonNull(detail, "detail"));
        this.type = Objects.requireNonNull(type, "type");
        this.status = type.status();
    }

    /** Adds a fact for programs (RFC 9457 extension member). */
    public ProblemException with(String member, Object value) {
        if (RESERVED.contains(member)) {
            throw new IllegalArgumentException(member + " is a standard member of every problem");
        }
        members.put(member, value);
        return this;
    }

    /** Adds what is wrong with one part of the request; the pointer is as in {@link FieldError}. */
    public ProblemException at(String jsonPointer, String detail) {
        errors.add(new FieldError(jsonPointer, detail));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The type's status, read when thrown: whoever catches this decides by it and must not fail on the way. */
    public int status() {
        return status;
    }

    public String detail() {
        return getMessage();
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public List<FieldError> errors() {
        return Collections.unmodifiableList(errors);
    }
}
