package io.latchkey.payments.payout.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.payout.HostMoneyService.Balance;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Balances")
record BalancesResponse(List<Item> items) {

    @Schema(name = "Balance")
    record Item(
            String currency,
            @Schema(description = "Leaves with the next payout, less the debt") Money payable,
            @Schema(description = "On its way to the bank") Money inTransit,
            @Schema(description = "Owed by you after a refund of money already paid out") Money debt) {}

    static BalancesResponse of(List<Balance> balances) {
        return new BalancesResponse(balances.stream()
                .map(balance -> new Item(
                        balance.payable().currency().getCurrencyCode(),
                        balance.payable(),
                        balance.inTransit(),
                        balance.debt()))
                .toList());
    }
}
