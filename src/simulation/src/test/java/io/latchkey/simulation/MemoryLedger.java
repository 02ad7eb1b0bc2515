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
            add(posting.from(), -posting.amount().amountMinor());
            add(posting.to(), posting.amount().amountMinor());
        }
        return true;
    }

    private void add(Account account, long amountMinor) {
        if (account.kind().hasBalanceRow()) {
            String name = account.toString();
            database.put(PaymentTables.BALANCES, new Balance(name, Math.addExact(balance(name), amountMinor)));
        }
    }

    private long balance(String account) {
        return database.find(PaymentTables.BALANCES, account)
                .map(Balance::amountMinor)
                .orElse(0L);
    }

    Money balance(Account account, Currency currency) {
        return new Money(balance(account.toString()), currency);
    }

    List<AccountBalance> toPayOut(Currency currency) {
        return database.all(PaymentTables.BALANCES).stream()
                .filter(balance -> balance.account().startsWith("payable:") && balance.amountMinor() > 0)
                .map(balance ->
                        new AccountBalance(Account.of(balance.account()), new Money(balance.amountMinor(), currency)))
                .toList();
    }
}
