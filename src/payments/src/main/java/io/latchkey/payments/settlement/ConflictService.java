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
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Ends a capture in conflict: the provider took another amount or currency than it was asked to, and the money waits in
 * suspense. All of it is promised back to the guest and refunded as every refund is; once the provider has sent it, the
 * payment goes on as after a refused capture.
 */
@ApplicationScoped
public class ConflictService {

    private final PaymentService payments;
    private final OperationService operations;
    private final OperatorActions actions;
    private final SettlementRepository settlements;
    private final RefundRepository refunds;
    private final RefundTimers timers;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    ConflictService(
            PaymentService payments,
            OperationService operations,
            OperatorActions actions,
            SettlementRepository settlements,
            RefundRepository refunds,
            RefundTimers timers,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.operations = operations;
        this.actions = actions;
        this.settlements = settlements;
        this.refunds = refunds;
        this.timers = timers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND, or ILLEGAL_TRANSITION if nothing was taken in conflict or it was settled */
    @Transactional
    public Settlement giveBack(PaymentId id, Because because) {
        Payment payment = payments.lock(id);
        Money taken = taken(payment);
        OperatorAction action = actions.write(ActionKind.RESOLVE_CONFLICT, id.value(), because);
        ledger.post(new LedgerTransaction(
                payment.bookingId().value(),
                TransactionKind.CONFLICT_SETTLED,
                new Source(OperatorAction.SOURCE, action.id()),
                Templates.conflictSettled(payment.provider(), payment.bookingId(), taken)));
        Settlement settlement = Settlement.of(
                action.id(),
                payment.bookingId(),
                id,
                new Settlement.Parts(taken, taken.minus(taken), Reason.CONFLICT),
                clock.instant());
        settlements.persist(settlement);
        Refund refund = Refund.of(ids.next(), settlement);
        refunds.persist(refund);
        timers.start(payment, refund);
        return settlement;
    }

    /** What is in suspense: a conflict of this attempt that no settlement has ended. */
    private Money taken(Payment payment) {
        UUID authorization = payment.attempt().authorizationId();
        Operation capture = operations
                .conflictedCapture(payment.id().value(), authorization)
                .orElseThrow(
                        () -> notNow(payment, "The provider took nothing that differs from what it was asked to."));
        boolean settled = settlements.ofPayment(payment.id().value()).stream()
                .anyMatch(earlier -> earlier.reason() == Reason.CONFLICT
                        && earlier.createdAt().isAfter(capture.times().finishedAt()));
        if (settled) {
            throw notNow(payment, "It was decided before: the refund is on its way.");
        }
        return capture.report().amount().orElseThrow();
    }

    private static ProblemException notNow(Payment payment, String detail) {
        return new ProblemException(PaymentsProblem.ILLEGAL_TRANSITION, detail)
                .with("state", payment.state().name());
    }
}
