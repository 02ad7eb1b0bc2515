package io.latchkey.bookings.deposit;

import io.latchkey.kernel.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A booking's security deposit as its parties and operators see it.
 *
 * @param returnsAt when it goes back by itself, unless a claim is open; null before the booking has ended
 * @param frozenBecause what the open claim says; null if none is open
 * @param toHost what the host gets of it; null before that is decided, as {@code toGuest}
 * @param reason why it was divided so; null before
 * @param settledAt when payments has divided it; the guest's part is refunded from then on
 */
@Schema(
        name = "SecurityDeposit",
        examples =
                """
        {"amount":{"amountMinor":50000,"currency":"EUR"},"state":"HELD","returnsAt":"2026-12-07T10:00:00Z",
         "frozenBecause":null,"toHost":null,"toGuest":null,"reason":null,"settledAt":null,"version":1}""")
public record DepositView(
        Money amount,
        DepositState state,
        Instant returnsAt,
        String frozenBecause,
        Money toHost,
        Money toGuest,
        String reason,
        Instant settledAt,
        long version) {

    static DepositView of(Deposit deposit) {
        return new DepositView(
                deposit.amount(),
                deposit.state(),
                deposit.returnsAt(),
                deposit.freezeReason(),
                deposit.toHost(),
                deposit.toHost() == null ? null : deposit.amount().minus(deposit.toHost()),
                deposit.reason(),
                deposit.settledAt(),
                deposit.version());
    }
}
