package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PaymentShare")
record ShareBody(
        @NotNull ShareTo to,
        @Size(min = 1, max = 80) @Schema(description = "Which tax", examples = "City tax") String name,
        @NotNull Money amount) {

    Share share() {
        return new Share(to, name, amount);
    }
}
