package io.latchkey.payments.payout.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.payout.Payout;
import io.latchkey.payments.payout.PayoutReason;
import io.latchkey.payments.payout.PayoutState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Payout")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutResponse(
        UUID id,
        Money amount,
        @Schema(
                        description =
                                "What the provider really paid, if that is another amount; what is missing is owed "
                                        + "again with the next payout")
                Money paid,
        PayoutState state,
        @Schema(description = "Why it waits, failed or was paid otherwise") PayoutReason reason,
        @Schema(description = "What the bank said") String message,
        String destination,
        Instant createdAt,
        Instant finishedAt) {

    static PayoutResponse of(Payout payout) {
        return new PayoutResponse(
                payout.id(),
                payout.amount(),
                payout.paid(),
                payout.state(),
                payout.reason(),
                payout.message(),
                payout.destination(),
                payout.createdAt(),
                payout.finishedAt());
    }
}
