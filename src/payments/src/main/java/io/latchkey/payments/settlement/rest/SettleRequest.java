package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Settle",
        examples =
                """
        {"refund":{"amountMinor":0,"currency":"EUR"},
         "release":[{"to":"HOST","amount":{"amountMinor":25706,"currency":"EUR"}},
                    {"to":"PLATFORM_FEE","amount":{"amountMinor":2184,"currency":"EUR"}}],
         "reason":"RELEASE"}""")
record SettleRequest(
        @NotNull @Schema(description = "What the guest gets back; may be zero") Money refund,
        @NotNull @Size(max = 50) List<@NotNull @Valid ReleaseShare> release,
        @NotNull Reason reason,
        @Schema(description = "The claim that is settled: what was frozen for it, or for one before it, moves now")
                ClaimId claimId) {

    /** @throws ProblemException INVALID_REQUEST if it divides nothing: a refund of zero is no refund of all (R29) */
    Division division() {
        if (refund.isNegative()) {
            throw invalid("/refund/amountMinor", "must not be negative");
        }
        List<Share> shares = ReleaseShare.shares(release, "/release");
        if (refund.isZero() && shares.isEmpty()) {
            throw invalid("/refund/amountMinor", "nothing would be divided");
        }
        return new Division(refund, shares);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
    }
}
