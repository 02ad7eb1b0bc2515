package io.latchkey.bookings.claim.rest;

import io.latchkey.kernel.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The operator's word. */
@Schema(
        name = "DecideClaim",
        examples =
                """
        {"award":{"amountMinor":10000,"currency":"EUR"},
         "reason":"Two of three nights without heating, as the photos show"}""")
record DecideClaimRequest(
        @NotNull
                @Schema(
                        description =
                                "What the claimant gets, from zero to all that is in question; the rest is the other side's")
                Money award,
        @NotBlank @Size(max = 500) @Schema(description = "For both sides to read") String reason) {}
