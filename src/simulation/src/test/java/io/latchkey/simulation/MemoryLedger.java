package io.latchkey.simulation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.payments.ledger.store.LedgerReader.AccountBalance;
import io.latchkey.platform.id.Ids;
import io.latchkey.simulation.PaymentTables.Balance;
import io.latchkey.simulation.PaymentTables.Posted;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/** The ledger's SQL and triggers in memory: a cause is posted once, chains have no gaps, balance rows follow. */
final class MemoryLedger {

    private final MemoryDatabase database;
    private final Agenda agenda;
    private final Ids ids;

    MemoryLedger(MemoryDatabase database, Agenda agenda, Ids ids) {
        this.database = database;
        this.agenda = agenda;
        this.ids = ids;
    }

    boolean post(LedgerTransaction transaction) {
        String cause = transaction.source().type() + ":" + transaction.source().id() + ":" + transaction.kind();
        if (database.find(PaymentTables.LEDGER, cause).isPresent()) {
            return false;
        }
        long sequence = database.of(PaymentTables.LEDGER, transaction.chain()).size() + 1L;
        Sealed sealed = new Sealed(ids.next(), sequence, agenda.instant().truncatedTo(ChronoUnit.MILLIS), transaction);
        database.put(PaymentTables.LEDGER, new Posted(transaction.chain(), cause, sealed));
        for (Posting posting : transaction.postings()) {
            add(posting.from(), posting.amount().negated());
            add(posting.to(), posting.amount());
        }
        return true;
    }

    private void add(Account account, Money amount) {
        if (account.kind().hasBalanceRow()) {
            Money before = balance(account, amount.currency());
            database.put(PaymentTables.BALANCES, new Balance(account.toString(), before.plus(amount)));
        }
    }

    Money balance(Account account, Currency currency) {
        return database.find(PaymentTables.BALANCES, Balance.key(account.toString(), currency))
                .map(Balance::amount)
                .orElse(Money.zero(currency));
    }

    List<AccountBalance> toPayOut() {
        return database.all(PaymentTables.BALANCES).stream()
                .filter(balance -> balance.account().startsWith("payable:") && balance.amountMinor() > 0)
                .map(balance -> new AccountBalance(Account.of(balance.account()), balance.amount()))
                .toList();
    }
}
