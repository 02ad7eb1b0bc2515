package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.payment.PaymentOrder;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OrderPayment",
        examples =
                """
        {"bookingId":"019abc00-0000-7000-8000-000000000005","guestId":"019abc00-0000-7000-8000-000000000006",
         "hostId":"019abc00-0000-7000-8000-000000000002","amount":{"amountMinor":27890,"currency":"EUR"},
         "split":[{"to":"HOST","amount":{"amountMinor":25706,"currency":"EUR"}},
                  {"to":"PLATFORM_FEE","amount":{"amountMinor":2184,"currency":"EUR"}}],
         "description":"Attic room by the canal, 2026-12-01 to 2026-12-04"}""")
record OrderRequest(
        @NotNull BookingId bookingId,
        @NotNull PersonId guestId,
        @NotNull PersonId hostId,
        @NotNull @Schema(description = "All that the guest pays") Money amount,
        @Schema(description = "The part of it that is held apart as a security deposit; left out for none")
                Money deposit,
        @Schema(
                        description = "When what is paid for begins; far from now the guest's card is only kept, and "
                                + "charged near the start. Left out, the money is taken at once",
                        examples = "2026-12-01T14:00:00Z")
                Instant startsAt,
        @NotNull @Size(max = 50) @Schema(description = "Who gets what of the rest if all goes well; adds up to that")
                List<@NotNull @Valid ShareBody> split,
        @NotNull @Size(min = 1, max = 500) @Schema(description = "What the guest reads on the bill")
                String description) {

    /** @throws ProblemException INVALID_REQUEST unless the parts are positive amounts of one currency and add up */
    PaymentOrder order(PaymentId id) {
        if (!amount.isPositive()) {
            throw ShareBody.invalid("/amount/amountMinor", "must be positive");
        }
        List<Share> shares = ShareBody.shares(split, amount.currency());
        Money apart = checkedDeposit();
        if (!Share.addUpTo(amount.minus(apart), shares)) {
            throw ShareBody.invalid("/split", "must add up to the amount without the deposit");
        }
        return new PaymentOrder(id, bookingId, guestId, hostId, amount, apart, toMicros(startsAt), shares, description);
    }

    /** As precise as the database keeps it, so that a repeated order is the same. */
    private static Instant toMicros(Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private Money checkedDeposit() {
        if (deposit == null) {
            return Money.zero(amount.currency());
        }
        if (!deposit.currency().equals(amount.currency())) {
            throw ShareBody.invalid("/deposit/currency", "must be " + amount.currency());
        }
        if (deposit.isNegative() || deposit.compareTo(amount) > 0) {
            throw ShareBody.invalid("/deposit/amountMinor", "must be from nothing to the amount");
        }
        return deposit;
    }
}
