package io.latchkey.payments.statement.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.statement.Sums;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HostSums", description = "balance = payable + inTransit - debt")
record SumsResponse(
        @Schema(description = "Released and not sent") Money payable,
        @Schema(description = "On its way to the bank") Money inTransit,
        @Schema(description = "Owed by you after a refund of money already paid out") Money debt,
        @Schema(description = "What we owe you, all in all; below zero if you owe us") Money balance) {

    static SumsResponse of(Sums sums) {
        return new SumsResponse(sums.payable(), sums.inTransit(), sums.debt(), sums.balance());
    }
}
