package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Released money that the guest gets back after all, and from whom. */
@Schema(
        name = "TakeBack",
        examples =
                """
        {"amount":{"amountMinor":4000,"currency":"EUR"},
         "takenFrom":[{"to":"HOST","amount":{"amountMinor":4000,"currency":"EUR"}}]}""")
record TakeBackRequest(
        @NotNull Money amount,
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(
                        description =
                                "From whom it is taken; adds up to the amount. What the host no longer has becomes a debt")
                List<@NotNull @Valid ReleaseShare> takenFrom) {

    /** @throws ProblemException INVALID_REQUEST unless the parts add up to a positive amount */
    Division division() {
        List<Share> shares = ReleaseShare.shares(takenFrom, "/takenFrom");
        if (!amount.isPositive()) {
            throw invalid("/amount/amountMinor", "must be positive");
        }
        if (!Share.addUpTo(amount, shares)) {
            throw invalid("/takenFrom", "must add up to the amount");
        }
        return new Division(amount, shares);
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
    }
}
