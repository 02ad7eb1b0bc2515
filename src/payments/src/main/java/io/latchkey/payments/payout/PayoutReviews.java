package io.latchkey.payments.payout;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends a payout in conflict: the provider says that it paid something else than it was asked to. An operator has found
 * out what really left; that is booked as paid, what is missing is owed to the host again, what was too much is the
 * host's debt or our loss.
 */
@ApplicationScoped
public class PayoutReviews {

    private final PayoutRepository payouts;
    private final OperationService operations;
    private final OperatorActions actions;
    private final Ledger ledger;
    private final PayoutEvents events;
    private final InstantSource clock;

    PayoutReviews(
            PayoutRepository payouts,
            OperationService operations,
            OperatorActions actions,
            Ledger ledger,
            PayoutEvents events,
            InstantSource clock) {
        this.payouts = payouts;
        this.operations = operations;
        this.actions = actions;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws ProblemException NOT_FOUND, INVALID_REQUEST if it is not said who bears what was too much, or
     *     ILLEGAL_TRANSITION unless the payout is in conflict
     */
    @Transactional
    public Payout resolve(UUID id, ReallyPaid paid, Because because) {
        Payout payout = Optional.ofNullable(payouts.lock(id))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such payout."));
        Operation call = inConflict(payout);
        Account bearer = bearer(payout, paid, call.provider());
        OperatorAction action = actions.write(ActionKind.RESOLVE_PAYOUT, id, because);
        ledger.post(new LedgerTransaction(
                call.chain(),
                TransactionKind.PAYOUT_SETTLED,
                new Source(OperatorAction.SOURCE, action.id()),
                Templates.payoutSettled(call.provider(), payout.hostId(), payout.amount(), paid.amount(), bearer)));
        Instant now = clock.instant();
        if (paid.isOf(payout.amount())) {
            payout.payOtherwise(PayoutStep.PAY, paid.amount(), now);
            events.paid(payout);
        } else {
            payout.payOtherwise(PayoutStep.FAIL, paid.amount(), now);
            events.failed(payout);
        }
        return payout;
    }

    private Operation inConflict(Payout payout) {
        return operations.ofSubject(payout.id()).stream()
                .filter(call -> payout.state() == PayoutState.IN_TRANSIT && call.state() == OperationState.CONFLICTED)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                PaymentsProblem.ILLEGAL_TRANSITION,
                                "Only a payout of which the provider says that it paid something else is resolved by hand.")
                        .with("state", payout.state().name()));
    }

    /** Our loss where nothing was too much: no money comes from there. */
    private static Account bearer(Payout payout, ReallyPaid paid, String provider) {
        Optional<Money> tooMuch = paid.beyond(payout.amount());
        if (tooMuch.isPresent() && paid.bearer() == null) {
            throw new ProblemException(
                            PlatformProblem.INVALID_REQUEST,
                            tooMuch.get() + " left that nobody asked for: say who bears it.")
                    .at("/tooMuchBorneBy", "must be given if too much was paid");
        }
        return tooMuch.isPresent() ? paid.bearer().account(payout.hostId(), provider) : Account.losses(provider);
    }
}
