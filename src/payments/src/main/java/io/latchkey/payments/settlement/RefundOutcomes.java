package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentEvents;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the provider's answer to a refund means: done, or tried again later; the promise to the guest stays. */
@ApplicationScoped
class RefundOutcomes implements OperationListener {

    private final PaymentService payments;
    private final SettlementRepository settlements;
    private final RefundRepository refunds;
    private final RefundTimers timers;
    private final RefundPromises promises;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final InstantSource clock;

    RefundOutcomes(
            PaymentService payments,
            SettlementRepository settlements,
            RefundRepository refunds,
            RefundTimers timers,
            RefundPromises promises,
            Ledger ledger,
            PaymentEvents events,
            InstantSource clock) {
        this.payments = payments;
        this.settlements = settlements;
        this.refunds = refunds;
        this.timers = timers;
        this.promises = promises;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<OperationKind> kinds() {
        return EnumSet.of(OperationKind.REFUND);
    }

    @Override
    public void lock(UUID subject) {
        payments.lock(new PaymentId(subject));
    }

    @Override
    public void onChange(Operation operation) {
        Payment payment = payments.lock(new PaymentId(operation.subject()));
        Refund refund = refunds.findById(operation.cause());
        Instant now = clock.instant();
        switch (operation.state()) {
            case SUCCEEDED -> done(payment, refund, operation, now);
            case DECLINED -> {
                refund.decline(operation.report().message());
                promises.endBeyondCaptured(payment);
                tell("refund-failed", payment, refund);
            }
            case CONFLICTED -> {
                refund.conflict();
                tell("refund-failed", payment, refund);
            }
            case RETURNED -> cameBack(payment, refund, operation, now);
            case PLANNED, SENT, WAITING, UNKNOWN -> {}
        }
    }

    private void done(Payment payment, Refund refund, Operation operation, Instant now) {
        refund.succeed(now);
        if (isOfConflict(refund)) {
            payments.endConflict(payment, operation.authorization());
        } else {
            payment.refund(refund.amount(), now);
        }
        ledger.post(new LedgerTransaction(
                operation.chain(),
                TransactionKind.REFUND,
                new Source("operation", operation.id()),
                Templates.refunded(payment.provider(), payment.bookingId(), refund.amount())));
        tell("refunded", payment, refund);
        promises.endBeyondCaptured(payment);
        refunds.open(payment.id().value()).stream()
                .filter(other -> other.failures() == 0)
                .findFirst()
                .ifPresent(next -> timers.planIfFree(payment, next));
    }

    /** The guest has not got it after all: it is promised again, and tried again. */
    private void cameBack(Payment payment, Refund refund, Operation operation, Instant now) {
        refund.cameBack(operation.report().message());
        if (!isOfConflict(refund)) {
            payment.returnRefund(refund.amount(), now);
        }
        ledger.post(new LedgerTransaction(
                operation.chain(),
                TransactionKind.REFUND_RETURNED,
                new Source("operation", operation.id()),
                Templates.refundReturned(payment.provider(), payment.bookingId(), refund.amount())));
        promises.endBeyondCaptured(payment);
        if (refund.state() == RefundState.OPEN) {
            timers.start(payment, refund);
        }
        tell("refund-failed", payment, refund);
    }

    private void tell(String what, Payment payment, Refund refund) {
        events.tell(what, payment, Map.of("refundId", refund.id().toString(), "amount", refund.amount()));
    }

    private boolean isOfConflict(Refund refund) {
        return settlements.findById(refund.settlementId()).isOfConflict();
    }
}
