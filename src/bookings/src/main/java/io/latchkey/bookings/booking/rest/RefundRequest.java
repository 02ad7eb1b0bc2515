package io.latchkey.bookings.booking.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the guest gets back and why. */
@Schema(
        name = "GoodwillRefund",
        examples =
                """
        {"amount":{"amountMinor":3000,"currency":"EUR"},"reason":"The heating was off on the first evening"}""")
record RefundRequest(@NotNull Money amount, @NotBlank @Size(max = 1000) String reason) {

    /** @throws ProblemException INVALID_REQUEST unless it is positive: a refund of zero is no refund of all (R29) */
    Money positive() {
        if (!amount.isPositive()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/amount/amountMinor", "must be positive");
        }
        return amount;
    }
}
