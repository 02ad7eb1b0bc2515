package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentEvents;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Ends promises to the guest that are not to be sent any more. The payment's row is locked by the caller. */
@ApplicationScoped
public class RefundPromises {

    private final PaymentService payments;
    private final OperatorActions actions;
    private final SettlementRepository settlements;
    private final RefundRepository refunds;
    private final RefundTimers timers;
    private final OperationService operations;
    private final Ledger ledger;
    private final PaymentEvents events;
    private final Ids ids;
    private final InstantSource clock;

    RefundPromises(
            PaymentService payments,
            OperatorActions actions,
            SettlementRepository settlements,
            RefundRepository refunds,
            RefundTimers timers,
            OperationService operations,
            Ledger ledger,
            PaymentEvents events,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.actions = actions;
        this.settlements = settlements;
        this.refunds = refunds;
        this.timers = timers;
        this.operations = operations;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The guest has got so much from the bank at our cost: promises that fit into it are over, oldest first, unless the
     * provider may be sending them; and so is what the provider cannot send any more.
     */
    @Transactional(TxType.MANDATORY)
    public void endByBank(Payment payment, Money given) {
        Money left = given;
        for (Refund open : idle(payment)) {
            if (open.amount().compareTo(left) <= 0) {
                left = left.minus(open.amount());
                end(payment, open, new Source("refund", open.id()));
            }
        }
        endBeyondCaptured(payment);
    }

    /**
     * The provider sends back no more than was captured, less what it has sent and what the bank has taken for good:
     * promises beyond that are over, oldest first, one perhaps in part. Called again when a call has an end that stood in
     * the way.
     */
    @Transactional(TxType.MANDATORY)
    public void endBeyondCaptured(Payment payment) {
        Money lost = payment.contested().lost(payment.captured().currency());
        if (!lost.isPositive()) {
            return;
        }
        Money left = payment.captured().minus(payment.refunded()).minus(lost).max(Money.zero(lost.currency()));
        Money tooMuch = promised(payment).minus(left);
        for (Refund open : idle(payment)) {
            if (!tooMuch.isPositive()) {
                return;
            }
            Money part = tooMuch.min(open.amount());
            tooMuch = tooMuch.minus(part);
            if (part.equals(open.amount())) {
                end(payment, open, new Source("refund", open.id()));
            } else {
                open.reduce(part);
                post(payment, part, new Source("refund-reduced", ids.next()));
                payment.contested().settleOtherwise(part);
            }
        }
    }

    private Money promised(Payment payment) {
        return Money.sum(
                payment.captured().currency(),
                ofCaptured(payment).map(Refund::amount).toList());
    }

    /** Open ones that the provider is not just sending. */
    private List<Refund> idle(Payment payment) {
        Optional<UUID> underWay = underWay(payment).map(Operation::cause);
        return ofCaptured(payment)
                .filter(refund -> !underWay.equals(Optional.of(refund.id())))
                .toList();
    }

    private Stream<Refund> ofCaptured(Payment payment) {
        return refunds.open(payment.id().value()).stream().filter(refund -> !isOfConflict(refund));
    }

    /**
     * An operator ends a promise that the provider cannot fulfil: the guest has got the money in another way, or most of
     * it.
     *
     * @throws ProblemException NOT_FOUND, or ILLEGAL_TRANSITION unless the provider has failed and is not trying now
     */
    @Transactional
    public Refund end(PaymentId id, UUID refund, Because because) {
        Payment payment = payments.lock(id);
        Refund open = Optional.ofNullable(refunds.findById(refund))
                .filter(found -> found.paymentId().equals(id))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such refund."));
        boolean hopeless = open.failures() > 0 || operations.hasConflict(id.value(), refund);
        if (open.state() != RefundState.OPEN || !hopeless || underWay(payment).isPresent()) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "Only a refund that has failed and is not being tried right now is ended by hand.")
                    .with("state", open.state().name());
        }
        OperatorAction action = actions.write(ActionKind.END_REFUND, refund, because);
        end(payment, open, new Source(OperatorAction.SOURCE, action.id()));
        return open;
    }

    private Optional<Operation> underWay(Payment payment) {
        return operations.unfinished(payment.id().value(), Set.of(OperationKind.REFUND));
    }

    private void end(Payment payment, Refund refund, Source because) {
        refund.end(clock.instant());
        if (isOfConflict(refund)) {
            payments.endConflict(payment, timers.authorization(payment, refund));
        } else {
            payment.contested().settleOtherwise(refund.amount());
        }
        post(payment, refund.amount(), because);
        events.tell("refund-ended", payment, Map.of("refundId", refund.id().toString(), "amount", refund.amount()));
    }

    private boolean isOfConflict(Refund refund) {
        return settlements.findById(refund.settlementId()).isOfConflict();
    }

    private void post(Payment payment, Money ended, Source because) {
        ledger.post(new LedgerTransaction(
                payment.bookingId().value(),
                TransactionKind.PROMISE_ENDED,
                because,
                Templates.promiseEnded(payment.provider(), payment.bookingId(), ended)));
    }
}
