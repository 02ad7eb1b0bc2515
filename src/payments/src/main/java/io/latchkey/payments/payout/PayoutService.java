package io.latchkey.payments.payout;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.provider.Operation.Purpose;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.provider.Providers;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Sends what we owe one host in one currency, each in a transaction of its own: one host's trouble is nobody else's. */
@ApplicationScoped
class PayoutService {

    private final PayoutRepository payouts;
    private final PayoutAccountRepository accounts;
    private final OperationService operations;
    private final Providers providers;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;

    PayoutService(
            PayoutRepository payouts,
            PayoutAccountRepository accounts,
            OperationService operations,
            Providers providers,
            Ledger ledger,
            Ids ids,
            InstantSource clock) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.operations = operations;
        this.providers = providers;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes debts first, then sends the rest if the payout account is ready; otherwise a payout waits with its reason.
     * While one is in transit, nothing more is sent. What the provider cannot pay for being smaller than its step stays
     * owed and leaves with a later payout.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void run(PersonId host, Currency currency) {
        // The payout's row before the balance, as the provider's answer locks them.
        Payout open = payouts.open(host, currency).orElse(null);
        Money owed = ledger.lockBalance(Account.payable(host), currency);
        if (!owed.isPositive() || (open != null && open.state() == PayoutState.IN_TRANSIT)) {
            return;
        }
        PayoutAccount account = accounts.findById(host.value());
        Money amount = payable(account, owed.minus(payDebt(host, owed)));
        if (amount.isZero()) {
            return;
        }
        Payout payout = open == null ? Payout.waiting(ids.next(), host, amount, clock.instant()) : open;
        if (account == null) {
            payout.keepWaiting(amount, PayoutReason.PAYOUT_ACCOUNT_MISSING);
        } else if (!account.isReady()) {
            payout.keepWaiting(amount, PayoutReason.PAYOUT_ACCOUNT_REFUSED);
        } else {
            send(payout, account, amount);
        }
        payouts.persist(payout);
    }

    private Money payable(PayoutAccount account, Money owed) {
        if (account == null) {
            return owed;
        }
        long step = providers.get(account.provider()).step(owed.currency());
        return new Money(owed.amountMinor() / step * step, owed.currency());
    }

    private void send(Payout payout, PayoutAccount account, Money amount) {
        payout.send(amount, account.destination());
        post(
                payout.hostId(),
                TransactionKind.PAYOUT_SENT,
                new Source("payout", payout.id()),
                Templates.payoutSent(payout.hostId(), amount));
        operations.plan(
                new Purpose(account.provider(), payout.id(), payout.hostId().value(), null),
                new ProviderCall.Payout(ids.next(), account.destination(), amount));
    }

    /** @return how much of what we owe went to the host's debt */
    private Money payDebt(PersonId host, Money owed) {
        Money debt = ledger.lockBalance(Account.debt(host), owed.currency()).negated();
        Money part = debt.min(owed);
        if (part.isPositive()) {
            post(host, TransactionKind.DEBT_PAID, new Source("debt", ids.next()), Templates.debtPaid(host, part));
        }
        return part;
    }

    private void post(PersonId host, TransactionKind kind, Source source, List<Posting> postings) {
        ledger.post(new LedgerTransaction(host.value(), kind, source, postings));
    }

    /** Newest first. */
    @Transactional
    public List<Payout> ofHost(PersonId host, UUID before, int limit) {
        return payouts.ofHost(host, before, limit);
    }
}
