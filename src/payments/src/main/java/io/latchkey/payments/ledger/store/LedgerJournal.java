package io.latchkey.payments.ledger.store;

import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.store.HostLedger.Period;
import io.latchkey.payments.ledger.store.LedgerReader.Stored;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the transactions of all chains in the order of time, newest first. A transaction's id begins with its moment. */
@ApplicationScoped
public class LedgerJournal {

    /** Everything that ever was and will be; ids can say it. */
    public static final Period ALWAYS = new Period(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Database database;

    LedgerJournal(Database database) {
        this.database = database;
    }

    /** The period's transactions before the id that touch the account; all of them if it is {@code null}. */
    public List<Stored> before(UUID id, Account account, Period period, int limit) {
        String sql = JournalSql.read(account == null ? null : account.kind());
        return TransactionRow.transactions(
                database.list(TransactionRow::read, sql, arguments(id, account, period, limit)));
    }

    /** Whether anything was ever posted to it. */
    public boolean knows(Account account) {
        return !database.list(
                        row -> row.getString(1),
                        JournalSql.find(account.kind()),
                        arguments(AFTER_ALL, account, ALWAYS, 1))
                .isEmpty();
    }

    private static Object[] arguments(UUID before, Account account, Period period, int limit) {
        List<Object> range = List.of(before, ofLedger(period.from()), ofLedger(period.until()), limit);
        List<Object> arguments = new ArrayList<>();
        if (account == null) {
            arguments.addAll(range);
            return arguments.toArray();
        }
        switch (account.kind()) {
            case CLEARING, FEES, TAX, COST, LOSS, SUSPENSE -> {
                addBoth(arguments, account.toString(), range);
                arguments.add(limit);
            }
            case PAYABLE, TRANSIT, DEBT -> {
                addBoth(arguments, account.whose(), range);
                arguments.addAll(List.of(limit, account.toString(), limit));
            }
            case ESCROW, DEPOSIT, REFUND -> {
                arguments.addAll(List.of(UUID.fromString(account.whose()), account.toString()));
                arguments.addAll(range);
            }
        }
        return arguments.toArray();
    }

    private static void addBoth(List<Object> arguments, String whose, List<Object> range) {
        for (int side = 0; side < 2; side++) {
            arguments.add(whose);
            arguments.addAll(range);
        }
    }

    /** The ledger counts in milliseconds: nothing of one that has begun before the moment. */
    private static Instant ofLedger(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(moment) ? moment : whole.plus(Duration.ofMillis(1));
    }
}
