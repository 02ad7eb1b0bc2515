package io.latchkey.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds the problem behind any exception. What is not understood is a 500 that says nothing, and a log line. */
@Singleton
public class ProblemTranslator {

    private static final Logger LOG = Logger.getLogger(ProblemTranslator.class);
    private static final int DEPTH = 20;
    private static final String TOO_LARGE = "Request too large";

    public Problem translate(Throwable error) {
        return cause(error, ProblemException.class)
                .map(Problem::of)
                .or(() -> cause(error, ConstraintViolationException.class).flatMap(Violations::problem))
                .or(() -> cause(error, JsonProcessingException.class).flatMap(JsonErrors::problem))
                .or(() -> security(error))
                .or(() -> store(error))
                .or(() -> tooLarge(error))
                .or(() -> cause(error, WebApplicationException.class).flatMap(HttpErrors::problem))
                .orElseGet(() -> unexpected(error));
    }

    /** The problem for a bare HTTP status, as the framework gives it where there is no exception. */
    public Problem forStatus(int status) {
        return status >= 500 && status != 503
                ? Problem.of(PlatformProblem.INTERNAL_ERROR, "It has been recorded. The traceId finds it.")
                : HttpErrors.forStatus(status);
    }

    private static Optional<Problem> security(Throwable error) {
        return switch (error) {
            case AuthenticationFailedException e ->
                Optional.of(Problem.of(PlatformProblem.UNAUTHENTICATED, "The access token is not valid."));
            case AuthenticationCompletionException e ->
                Optional.of(Problem.of(PlatformProblem.UNAUTHENTICATED, "The access token is not valid."));
            case UnauthorizedException e ->
                Optional.of(Problem.of(PlatformProblem.UNAUTHENTICATED, "Send an access token as Bearer."));
            case ForbiddenException e ->
                Optional.of(Problem.of(PlatformProblem.FORBIDDEN, "Your account does not have the role this needs."));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> store(Throwable error) {
        if (SqlStates.isUnavailable(error)) {
            LOG.warn("The database is not available: " + error.getMessage());
            return Optional.of(Problem.of(PlatformProblem.UNAVAILABLE, "Try again in a moment."));
        }
        if (SqlStates.isRetryable(error)) {
            return Optional.of(Problem.of(PlatformProblem.UNAVAILABLE, "Too much at once; nothing was changed."));
        }
        return cause(error, OptimisticLockException.class)
                .map(e -> Problem.of(PlatformProblem.VERSION_STALE, "Someone was faster. Read it again."));
    }

    /** The framework counts what was not announced, ends it with 413 and says so in words only. */
    private static Optional<Problem> tooLarge(Throwable error) {
        return cause(error, IOException.class)
                .filter(e -> TOO_LARGE.equals(e.getMessage()))
                .map(e -> Problem.of(PlatformProblem.BODY_TOO_LARGE, "A file may have at most 10 MiB."));
    }

    private static Problem unexpected(Throwable error) {
        LOG.error("Answered with 500", error);
        return Problem.of(PlatformProblem.INTERNAL_ERROR, "It has been recorded. The traceId finds it.");
    }

    private static <E extends Throwable> Optional<E> cause(Throwable error, Class<E> wanted) {
        int depth = 0;
        for (Throwable e = error; e != null && depth < DEPTH; e = e.getCause(), depth++) {
            if (wanted.isInstance(e)) {
                return Optional.of(wanted.cast(e));
            }
        }
        return Optional.empty();
    }
}
