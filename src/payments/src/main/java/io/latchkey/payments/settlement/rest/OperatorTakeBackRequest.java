package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As {@link TakeBackRequest}, by an operator, who says why. */
@Schema(
        name = "OperatorTakeBack",
        examples =
                """
        {"amount":{"amountMinor":4000,"currency":"EUR"},
         "takenFrom":[{"to":"HOST","amount":{"amountMinor":4000,"currency":"EUR"}}],
         "reason":"The guest shows that the pool was empty"}""")
record OperatorTakeBackRequest(
        @NotNull Money amount,
        @NotNull
                @Size(min = 1, max = 50)
                @Schema(
                        description =
                                "From whom it is taken; adds up to the amount. What the host no longer has becomes a debt")
                List<@NotNull @Valid ReleaseShare> takenFrom,
        @NotBlank @Size(max = 500) String reason) {

    /** @throws io.latchkey.platform.problem.ProblemException as {@link TakeBackRequest#division} */
    Division division() {
        return new TakeBackRequest(amount, takenFrom).division();
    }
}
