package io.latchkey.bookings.claim.rest;

import io.latchkey.bookings.claim.ClaimKind;
import io.latchkey.bookings.claim.NewClaim;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is claimed. */
@Schema(
        name = "MakeClaim",
        examples =
                """
        {"kind":"PROBLEM","text":"No heating, 14 degrees in the evening",
         "asked":{"amountMinor":15000,"currency":"EUR"}}""")
record MakeClaimRequest(
        @NotNull ClaimKind kind,
        @NotBlank @Size(max = 4000) String text,
        @Schema(description = "What should be paid; may be left out for a PROBLEM") Money asked) {

    /** @throws ProblemException INVALID_REQUEST for damage without an amount, or an amount that is not positive */
    NewClaim claim() {
        if (asked == null && kind == ClaimKind.DAMAGE) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/asked", "must be given for damage");
        }
        return new NewClaim(kind, text, asked == null ? null : ClaimAmounts.positive(asked, "/asked"));
    }
}
