package io.latchkey.payments.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.reconciliation.CaseState;
import io.latchkey.payments.reconciliation.DifferenceKind;
import io.latchkey.payments.reconciliation.ReconciliationCase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReconciliationCase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseResponse(
        UUID id,
        @Schema(description = "The run that saw it last") UUID reconciliationId,
        @Schema(examples = "sandbox") String provider,
        DifferenceKind kind,
        @Schema(description = "What the provider did or should have done") DeedKind deed,
        @Schema(description = "The provider's name for it; our call's id if it has none") String reference,
        @Schema(description = "Our call, if we made one") UUID operationId,
        @Schema(description = "What the provider lists") Money there,
        @Schema(description = "What our books say, or for what waits in suspense what was asked") Money here,
        Instant occurredAt,
        CaseState state,
        @Schema(description = "The operator's reason, or how it closed by itself") String note,
        @Schema(description = "The action that closed it") UUID actionId,
        Instant openedAt,
        Instant closedAt) {

    static CaseResponse of(ReconciliationCase found) {
        return new CaseResponse(
                found.id(),
                found.runId(),
                found.provider(),
                found.kind(),
                found.deed(),
                found.reference(),
                found.operationId(),
                found.there().orElse(null),
                found.here().orElse(null),
                found.occurredAt(),
                found.state(),
                found.note(),
                found.actionId(),
                found.openedAt(),
                found.closedAt());
    }
}
