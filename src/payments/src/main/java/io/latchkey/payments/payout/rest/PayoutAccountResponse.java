package io.latchkey.payments.payout.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.payments.payout.PayoutAccount;
import io.latchkey.payments.payout.PayoutAccountState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PayoutAccount")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutAccountResponse(
        String destination,
        PayoutAccountState state,
        @Schema(description = "Why the bank refuses it") String reason,
        Instant updatedAt) {

    static PayoutAccountResponse of(PayoutAccount account) {
        return new PayoutAccountResponse(account.destination(), account.state(), account.reason(), account.updatedAt());
    }
}
