package io.latchkey.payments.provider.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ProviderOperation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationResponse(
        UUID id,
        String provider,
        OperationKind kind,
        OperationState state,
        @Schema(description = "Nothing more happens by itself: an operator decides") boolean waitsForOperator,
        @Schema(description = "The payment or payout") UUID subjectId,
        Money amount,
        @Schema(description = "What the provider says it did") Money reported,
        String code,
        String message,
        int attempts,
        int lookUps,
        Instant plannedAt,
        Instant sentAt,
        Instant finishedAt) {

    static OperationResponse of(Operation operation, Instant now) {
        return new OperationResponse(
                operation.id(),
                operation.provider(),
                operation.kind(),
                operation.state(),
                operation.waitsForOperator(now),
                operation.subject(),
                operation.amount(),
                operation.report().amount().orElse(null),
                operation.report().code(),
                operation.report().message(),
                operation.times().attempts(),
                operation.times().lookUps(),
                operation.times().plannedAt(),
                operation.times().sentAt(),
                operation.times().finishedAt());
    }
}
