package io.latchkey.payments.settlement;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentEvents;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** Ends promises to the guest that are not to be sent any more. The payment's row is locked by the caller. */
@ApplicationScoped
public class RefundPromises {

    private final RefundRepository refunds;
    private final OperationService operations;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final InstantSource clock;

    RefundPromises(
            RefundRepository refunds,
            OperationService operations,
            Ledger ledger,
            PaymentEvents events,
            InstantSource clock) {
        this.refunds = refunds;
        this.operations = operations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The guest has got so much from the bank at our cost: promises that fit into it are over, oldest first, unless the
     * provider may be sending them.
     */
    @Transactional(TxType.MANDATORY)
    public void endByBank(Payment payment, Money given) {
        if (isUnderWay(payment)) {
            return;
        }
        Money left = given;
        for (Refund open : refunds.open(payment.id().value())) {
            if (open.amount().currency().equals(left.currency())
                    && open.amount().compareTo(left) <= 0) {
                left = left.minus(open.amount());
                end(payment, open, new Source("refund", open.id()));
            }
        }
    }

    boolean isUnderWay(Payment payment) {
        return operations
                .unfinished(payment.id().value(), Set.of(OperationKind.REFUND))
                .isPresent();
    }

    void end(Payment payment, Refund refund, Source because) {
        refund.end(clock.instant());
        ledger.post(new LedgerTransaction(
                payment.bookingId().value(),
                TransactionKind.PROMISE_ENDED,
                because,
                Templates.promiseEnded(payment.provider(), payment.bookingId(), refund.amount())));
        events.tell("refund-ended", payment, Map.of("refundId", refund.id().toString(), "amount", refund.amount()));
    }
}
