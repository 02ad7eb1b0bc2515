package io.latchkey.platform.problem;

import io.latchkey.kernel.problem.ProblemType;

/** The errors any service can answer, whatever it is about. */
public enum PlatformProblem implements ProblemType {
    MALFORMED_BODY(400, "The body is not well-formed JSON"),
    INVALID_REQUEST(400, "The request is not valid"),
    IDEMPOTENCY_KEY_MISSING(400, "This operation needs an Idempotency-Key"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "This is not allowed to you"),
    NOT_FOUND(404, "There is nothing here, or it is not yours"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "No acceptable representation exists"),
    IDEMPOTENCY_IN_PROGRESS(409, "The first request with this Idempotency-Key is still running"),
    VERSION_STALE(412, "It has changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    VERSION_MISSING(428, "This operation needs an If-Match header"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available right now");

    private final int status;
    private final String title;

    PlatformProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
