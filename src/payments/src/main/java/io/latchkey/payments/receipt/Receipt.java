package io.latchkey.payments.receipt;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.settlement.SettlementService.ReasonedRefund;
import java.time.Instant;
import java.util.List;

/**
 * A guest's proof of payment, as things stand: paid = held + released + refunded + refunding + settledOtherwise +
 * chargedBack.
 *
 * @param shares who gets what of the price if all goes well
 * @param deposit {@code null} for none
 * @param paidAt when the money was taken, as the ledger says
 */
public record Receipt(
        Payment payment,
        List<Share> shares,
        Escrow escrow,
        Deposit deposit,
        Instant paidAt,
        List<ReasonedRefund> refunds) {

    public Receipt {
        shares = List.copyOf(shares);
        refunds = List.copyOf(refunds);
    }

    public Money paid() {
        return payment.captured();
    }

    /** Sent back by the provider. */
    public Money refunded() {
        return payment.refunded();
    }

    /** Promised, not yet sent back. */
    public Money refunding() {
        return payment.captured()
                .minus(held())
                .minus(released())
                .minus(refunded())
                .minus(settledOtherwise())
                .minus(chargedBack());
    }

    /** Promised and not sent any more: the guest has got it in another way. */
    public Money settledOtherwise() {
        return payment.contested().settledOtherwise(paid().currency());
    }

    /** Taken back by the guest's bank while it was held, of the price and of the deposit. */
    public Money chargedBack() {
        return deposit == null ? escrow.chargedBack() : escrow.chargedBack().plus(deposit.chargedBack());
    }

    /** Of the price and of the deposit. */
    public Money held() {
        return deposit == null ? escrow.held() : escrow.held().plus(deposit.held());
    }

    /** Of the price and of the deposit. */
    public Money released() {
        return deposit == null ? escrow.released() : escrow.released().plus(deposit.toHost());
    }
}
