package io.latchkey.payments.statement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.statement.Movement;
import io.latchkey.payments.statement.MovementKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Movement", description = "One posting of the ledger that touched what you are owed or owe")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovementResponse(
        Instant at,
        MovementKind kind,
        @Schema(description = "The booking, or the change that was paid by itself; none for payouts and paid debts")
                UUID bookingId,
        @Schema(description = "What the guest read on the bill", examples = "Attic room by the canal, three nights")
                String description,
        @Schema(description = "What caused it", examples = "settlement:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d")
                String source,
        @Schema(description = "How much moved, always positive") Money amount,
        @Schema(description = "What that changed") SumsResponse change) {

    static MovementResponse of(Movement movement) {
        return new MovementResponse(
                movement.at(),
                movement.kind(),
                movement.booking(),
                movement.description(),
                movement.source().type() + ":" + movement.source().id(),
                movement.amount(),
                SumsResponse.of(movement.change()));
    }
}
