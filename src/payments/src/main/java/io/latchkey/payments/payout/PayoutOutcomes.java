package io.latchkey.payments.payout;

import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the provider's answer to a payout means: paid, or owed again with the bank's reason. */
@ApplicationScoped
class PayoutOutcomes implements OperationListener {

    private static final Logger LOG = Logger.getLogger(PayoutOutcomes.class);

    private final PayoutRepository payouts;
    private final PayoutAccountRepository accounts;
    private final Ledger ledger;
    private final PayoutEvents events;
    private final InstantSource clock;

    PayoutOutcomes(
            PayoutRepository payouts,
            PayoutAccountRepository accounts,
            Ledger ledger,
            PayoutEvents events,
            InstantSource clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<OperationKind> kinds() {
        return EnumSet.of(OperationKind.PAYOUT);
    }

    @Override
    public void lock(UUID subject) {
        payouts.lock(subject);
    }

    @Override
    public void onChange(Operation operation) {
        Payout payout = payouts.findById(operation.subject());
        Instant now = clock.instant();
        switch (operation.state()) {
            case SUCCEEDED -> {
                payout.pay(now);
                post(
                        operation,
                        TransactionKind.PAYOUT_PAID,
                        Templates.payoutPaid(operation.provider(), payout.hostId(), payout.amount()));
                events.paid(payout);
            }
            case DECLINED -> failed(payout, operation, now);
            case CONFLICTED -> {
                LOG.errorf("Payout %s: the provider did not pay what it was asked to", payout.id());
                payout.review();
            }
            case PLANNED, SENT, WAITING, UNKNOWN, RETURNED -> {}
        }
    }

    private void failed(Payout payout, Operation operation, Instant now) {
        String message = operation.report().message();
        PayoutReason reason = PayoutReason.ofFailure(operation.report());
        payout.fail(reason, message, now);
        post(operation, TransactionKind.PAYOUT_RETURNED, Templates.payoutReturned(payout.hostId(), payout.amount()));
        PayoutAccount account = accounts.findById(payout.hostId().value());
        if (reason == PayoutReason.REFUSED_BY_BANK && account.destination().equals(payout.destination())) {
            account.refused(message, now);
        }
        events.failed(payout);
    }

    private void post(Operation operation, TransactionKind kind, List<Posting> postings) {
        ledger.post(new LedgerTransaction(operation.chain(), kind, new Source("operation", operation.id()), postings));
    }
}
