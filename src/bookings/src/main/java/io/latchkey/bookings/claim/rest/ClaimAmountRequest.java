package io.latchkey.bookings.claim.rest;

import io.latchkey.kernel.money.Money;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The amount that is accepted, as it was read, or that is asked from now on. */
@Schema(name = "ClaimAmount", examples = "{\"amount\":{\"amountMinor\":6000,\"currency\":\"EUR\"}}")
record ClaimAmountRequest(@NotNull Money amount) {

    Money positive() {
        return ClaimAmounts.positive(amount, "/amount");
    }
}
