package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is still owed for a booking that was given up before its card was charged. */
@Schema(
        name = "ChargeOwed",
        examples =
                """
        {"amount":{"amountMinor":13945,"currency":"EUR"},
         "split":[{"to":"HOST","amount":{"amountMinor":12853,"currency":"EUR"}},
                  {"to":"PLATFORM_FEE","amount":{"amountMinor":1092,"currency":"EUR"}}]}""")
record ChargeRequest(
        @NotNull @Schema(description = "A part of what was ordered, or all of it") Money amount,
        @NotNull @Size(min = 1, max = 50) @Schema(description = "Who gets what of it; adds up to that")
                List<@NotNull @Valid ShareBody> split) {

    /** @throws ProblemException INVALID_REQUEST unless the parts are amounts of one currency and add up */
    List<Share> shares() {
        List<Share> shares = ShareBody.shares(split, amount.currency());
        if (!Share.addUpTo(amount, shares)) {
            throw ShareBody.invalid("/split", "must add up to the amount");
        }
        return shares;
    }
}
