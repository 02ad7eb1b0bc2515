package io.latchkey.payments.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A security deposit as payments and receipts show it. */
@Schema(name = "PaymentDeposit", description = "held + toHost + toGuest + chargedBack is what was taken of the amount")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositView(
        DepositState state,
        Money amount,
        Money held,
        @Schema(description = "What the host got of it, for damage") Money toHost,
        @Schema(description = "Gone back to the guest, or on its way") Money toGuest,
        @Schema(description = "Taken back by the guest's bank while it was held") Money chargedBack,
        @Schema(description = "Why it was divided so") String reason) {

    /** {@code null} for none. */
    public static DepositView of(Deposit deposit) {
        return deposit == null
                ? null
                : new DepositView(
                        deposit.state(),
                        deposit.amount(),
                        deposit.held(),
                        deposit.toHost(),
                        deposit.toGuest(),
                        deposit.chargedBack(),
                        deposit.reason());
    }
}
