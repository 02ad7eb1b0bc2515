package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorAction;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What an operator does about a difference. */
@ApplicationScoped
public class CaseService {

    private final CaseRepository cases;
    private final Sides sides;
    private final OperatorActions actions;
    private final Ledger ledger;
    private final LedgerReader reader;

    CaseService(CaseRepository cases, Sides sides, OperatorActions actions, Ledger ledger, LedgerReader reader) {
        this.cases = cases;
        this.sides = sides;
        this.actions = actions;
        this.ledger = ledger;
        this.reader = reader;
    }

    /** In the order of their ids, after the given one; of all states if it is {@code null}. */
    @Transactional
    public List<ReconciliationCase> inState(CaseState state, UUID after, int limit) {
        return cases.inState(state, after, limit);
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    public ReconciliationCase get(UUID id) {
        return cases.findByIdOptional(id).orElseThrow(CaseService::notFound);
    }

    /**
     * Accepts that both sides differ: our books follow the provider's list, and the difference is a loss, or makes one
     * less. Its ledger transaction has the action, with name and reason, as its source.
     *
     * @throws ProblemException NOT_FOUND, or ILLEGAL_TRANSITION if it is closed or something better can be done
     */
    @Transactional
    public ReconciliationCase acceptAsIs(UUID id, Because because) {
        ReconciliationCase open = cases.lock(id).orElseThrow(CaseService::notFound);
        if (open.state() != CaseState.OPEN) {
            throw notNow(open, "The case is " + open.state() + ".");
        }
        requireNothingBetter(open);
        List<Money> differences = WriteOff.of(open, writtenOff(open));
        OperatorAction action = actions.write(ActionKind.ACCEPT_AS_IS, id, because);
        if (!differences.isEmpty()) {
            ledger.post(new LedgerTransaction(
                    id,
                    TransactionKind.WRITE_OFF,
                    new Source(OperatorAction.SOURCE, action.id()),
                    Templates.writeOff(open.provider(), differences)));
        }
        open.resolve(action);
        return open;
    }

    /** Money that can still find its place is not written off. */
    private void requireNothingBetter(ReconciliationCase open) {
        Optional<Pair> now =
                Optional.ofNullable(open.operationId()).flatMap(id -> sides.called(open.provider(), id, open.deed()));
        if (now.isEmpty()) {
            return;
        }
        Pair.OurCall call = now.get().call();
        if (call.inConflict()) {
            throw notNow(
                    open,
                    "Settle it with resolve-conflict of the payment or the payout; the next run closes the case.");
        }
        if (!call.isFinished()) {
            throw notNow(open, "Ask the provider again or declare the call's outcome; the next run closes the case.");
        }
        if (!Objects.equals(now.get().ours(), open.here().orElse(null))) {
            throw notNow(open, "Our books have changed since; run a reconciliation of the period again.");
        }
    }

    private List<Posting> writtenOff(ReconciliationCase open) {
        return reader.chain(open.id()).stream()
                .flatMap(stored -> stored.sealed().transaction().postings().stream())
                .toList();
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such case.");
    }

    private static ProblemException notNow(ReconciliationCase open, String detail) {
        return new ProblemException(PaymentsProblem.ILLEGAL_TRANSITION, detail)
                .with("state", open.state().name());
    }
}
