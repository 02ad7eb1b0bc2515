package io.latchkey.bookings.claim.rest;

import io.latchkey.kernel.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the other side says. */
@Schema(
        name = "AnswerClaim",
        examples = """
        {"text":"Sorry! Repaired this morning","offer":{"amountMinor":6000,"currency":"EUR"}}""")
record AnswerClaimRequest(
        @NotBlank @Size(max = 4000) String text,
        @Schema(description = "What they would give; left out, an earlier offer stands") Money offer) {

    Money positiveOffer() {
        return offer == null ? null : ClaimAmounts.positive(offer, "/offer");
    }
}
