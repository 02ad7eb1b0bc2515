package io.latchkey.payments.reconciliation.rest;

import io.latchkey.payments.reconciliation.Reconciliation.Scope;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be compared. */
@Schema(name = "Reconcile", examples = "{\"from\":\"2026-08-01T00:00:00Z\",\"to\":\"2026-08-03T00:00:00Z\"}")
record ReconciliationRequest(
        @Size(min = 1, max = 40) @Schema(description = "The one that takes new payments unless told") String provider,
        @NotNull Instant from,
        @NotNull @Schema(description = "Not included; at most two years after the beginning, and not to come")
                Instant to) {

    private static final Duration LONGEST = Duration.ofDays(Limits.RANGE_DAYS);

    /** @throws ProblemException INVALID_REQUEST unless it is a period of at most two years */
    Scope scope(String chosen) {
        if (!from.isBefore(to)) {
            throw invalid("must be after from");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw invalid("must be at most two years after from");
        }
        return new Scope(provider == null ? chosen : provider, from, to);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("/to", detail);
    }
}
