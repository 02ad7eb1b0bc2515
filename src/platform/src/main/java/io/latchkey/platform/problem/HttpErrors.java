package io.latchkey.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;

/** What the framework's own refusals mean: no such route, method, media type; a parameter that cannot be read. */
final class HttpErrors {

    private HttpErrors() {}

    /** Empty for a server error: that one is unexpected. */
    static Optional<Problem> problem(WebApplicationException error) {
        int status = error.getResponse().getStatus();
        return status >= 500 && status != 503 ? Optional.empty() : Optional.of(forStatus(status));
    }

    /** The problem for a bare status below 500, and for 503. */
    static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(PlatformProblem.UNAUTHENTICATED, "Send a valid access token as Bearer.");
            case 403 -> Problem.of(PlatformProblem.FORBIDDEN, "Your account may not do this.");
            case 404 -> Problem.of(PlatformProblem.NOT_FOUND, "Nothing is known by this address.");
            case 405 -> Problem.of(PlatformProblem.METHOD_NOT_ALLOWED, "See the Allow header for those that are.");
            case 406 ->
                Problem.of(
                        PlatformProblem.NOT_ACCEPTABLE,
                        "Answers are application/json, and other types only where the API's description says so.");
            case 413 -> Problem.of(PlatformProblem.BODY_TOO_LARGE, "Bodies are limited to 1 MiB.");
            case 415 -> Problem.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 503 -> Problem.of(PlatformProblem.UNAVAILABLE, "Try again in a moment.");
            default -> Problem.of(PlatformProblem.INVALID_REQUEST, "The request could not be read.");
        };
    }
}
