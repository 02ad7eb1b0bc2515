package io.latchkey.payments.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.payments.reconciliation.Reconciliation;
import io.latchkey.payments.reconciliation.ReconciliationState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reconciliation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReconciliationResponse(
        UUID id,
        @Schema(examples = "sandbox") String provider,
        Instant from,
        Instant to,
        boolean daily,
        @Schema(description = "The operator who asked for it", examples = "olga") String requestedBy,
        ReconciliationState state,
        @Schema(description = "How many deeds the provider has listed") long listed,
        @Schema(description = "How many open cases it has found or found again") long differences,
        @Schema(description = "How many cases it has closed because both sides are the same now") long closed,
        @Schema(description = "Why it does not go on at the moment", examples = "HTTP 503") String trouble,
        Instant createdAt,
        Instant finishedAt) {

    static ReconciliationResponse of(Reconciliation run) {
        return new ReconciliationResponse(
                run.id(),
                run.scope().provider(),
                run.scope().from(),
                run.scope().to(),
                run.isDaily(),
                run.requestedBy(),
                run.state(),
                run.listed(),
                run.differences(),
                run.closed(),
                run.trouble(),
                run.createdAt(),
                run.finishedAt());
    }
}
