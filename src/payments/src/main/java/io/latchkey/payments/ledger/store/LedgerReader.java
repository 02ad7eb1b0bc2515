package io.latchkey.payments.ledger.store;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the ledger: chains, balances, accounts. */
@ApplicationScoped
public class LedgerReader {

    private final Database database;

    LedgerReader(Database database) {
        this.database = database;
    }

    /**
     * A transaction as it is stored.
     *
     * @param hash as stored; {@link Sealed#hashAfter} computes the same unless somebody tampered
     */
    public record Stored(Sealed sealed, byte[] previousHash, byte[] hash) {}

    /** The chain's transactions, oldest first. */
    public List<Stored> chain(UUID chain) {
        return TransactionRow.transactions(database.list(
                TransactionRow::read,
                TransactionRow.SELECT
                        + """
                        FROM ledger_transaction t
                        JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                        WHERE t.chain_id = ? ORDER BY t.sequence, p.leg""",
                chain));
    }

    /** When a transaction of this kind was first posted to the chain. */
    public Optional<Instant> firstOf(UUID chain, TransactionKind kind) {
        return database.first(
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                "SELECT occurred_at FROM ledger_transaction WHERE chain_id = ? AND kind = ? ORDER BY sequence LIMIT 1",
                chain,
                kind.name());
    }

    /** What the account's balance row says, in minus out; zero without one. */
    public Money balance(Account account, Currency currency) {
        return database.first(
                        row -> row.getLong(1),
                        "SELECT amount_minor FROM ledger_balance WHERE account = ? AND currency = ?",
                        account.toString(),
                        currency.getCurrencyCode())
                .map(amount -> new Money(amount, currency))
                .orElse(Money.zero(currency));
    }

    /** The balances of one account in all its currencies, in minus out. */
    public List<Money> balances(Account account) {
        return database.list(
                row -> Money.of(row.getLong(2), row.getString(1)),
                "SELECT currency, amount_minor FROM ledger_balance WHERE account = ? ORDER BY currency",
                account.toString());
    }

    /** Of what kind of account, which and how much. */
    public record AccountBalance(Account account, Money inMinusOut) {

        static AccountBalance read(ResultSet row) throws SQLException {
            return new AccountBalance(Account.of(row.getString(1)), Money.of(row.getLong(3), row.getString(2)));
        }
    }

    /** Hosts' accounts with money to pay out. */
    public List<AccountBalance> toPayOut() {
        return database.list(
                AccountBalance::read,
                """
                SELECT account, currency, amount_minor FROM ledger_balance
                WHERE account LIKE 'payable:%' AND amount_minor > 0 ORDER BY account, currency""");
    }

    /** Accounts after the given place in the order of (account, currency), summed from their postings. */
    public List<AccountBalance> accounts(String kindPrefix, String afterAccount, String afterCurrency, int limit) {
        return database.list(
                AccountBalance::read,
                """
                SELECT account, currency, sum(amount_minor)::bigint FROM ledger_entry
                WHERE account LIKE ? AND (account, currency) > (?, ?)
                GROUP BY account, currency ORDER BY account, currency LIMIT ?""",
                kindPrefix + "%",
                afterAccount,
                afterCurrency,
                limit);
    }
}
