package io.latchkey.payments.payout;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.provider.Providers;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A host's own view: what we owe, where it goes, what has left. */
@ApplicationScoped
public class HostMoneyService {

    private final PayoutAccountRepository accounts;
    private final PayoutService payouts;
    private final LedgerReader ledger;
    private final Providers providers;
    private final InstantSource clock;

    HostMoneyService(
            PayoutAccountRepository accounts,
            PayoutService payouts,
            LedgerReader ledger,
            Providers providers,
            InstantSource clock) {
        this.accounts = accounts;
        this.payouts = payouts;
        this.ledger = ledger;
        this.providers = providers;
        this.clock = clock;
    }

    /** What we owe a host in one currency, what is on its way, and what the host owes us. */
    public record Balance(Money payable, Money inTransit, Money debt) {}

    @Transactional
    public Optional<PayoutAccount> account(PersonId host) {
        return accounts.findByIdOptional(host.value());
    }

    /**
     * @param ifMatch checked if it is given
     * @throws ProblemException INVALID_REQUEST if the provider can send nothing to such a destination
     */
    @Transactional
    public PayoutAccount setAccount(PersonId host, String destination, String ifMatch) {
        providers.get(providers.chosen()).objectionTo(destination).ifPresent(objection -> {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("/destination", objection);
        });
        PayoutAccount account = accounts.findById(host.value());
        if (account == null) {
            account = new PayoutAccount(host.value());
        } else if (ifMatch != null) {
            ETags.requireMatch(ifMatch, account.version());
        }
        account.set(providers.chosen(), destination, clock.instant());
        accounts.persistAndFlush(account);
        return account;
    }

    /** One per currency that ever was. */
    @Transactional
    public List<Balance> balances(PersonId host) {
        TreeMap<String, Balance> found = new TreeMap<>();
        for (Money payable : ledger.balances(Account.payable(host))) {
            Currency currency = payable.currency();
            found.put(
                    currency.getCurrencyCode(),
                    new Balance(
                            payable,
                            ledger.balance(Account.transit(host), currency),
                            ledger.balance(Account.debt(host), currency).negated()));
        }
        return List.copyOf(found.values());
    }

    @Transactional
    public List<Payout> payouts(PersonId host, UUID before, int limit) {
        return payouts.ofHost(host, before, limit);
    }
}
