package io.latchkey.payments.ledger.store;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Writes to the ledger, in the caller's transaction. The chain's row is locked first, so that one booking's
 * transactions are in one order; balance rows follow by trigger, and their constraints refuse what must not be.
 */
@ApplicationScoped
public class Ledger {

    private static final String LOCK_CHAIN =
            """
            INSERT INTO ledger_chain (chain_id) VALUES (?)
            ON CONFLICT (chain_id) DO UPDATE SET chain_id = excluded.chain_id
            RETURNING length, head""";

    private static final String FIND =
            "SELECT 1 FROM ledger_transaction WHERE chain_id = ? AND source = ? AND source_id = ? AND kind = ?";

    private static final String LOCK_BALANCE =
            "SELECT amount_minor FROM ledger_balance WHERE account = ? AND currency = ? FOR UPDATE";

    private static final String ADD =
            """
            WITH transaction AS (
                INSERT INTO ledger_transaction (chain_id, id, sequence, kind, source, source_id, posting_count,
                    occurred_at, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING chain_id, id),
            moved_on AS (
                UPDATE ledger_chain SET length = ?, head = ? WHERE chain_id = ?)
            INSERT INTO ledger_posting (chain_id, transaction_id, leg, from_account, to_account, amount_minor, currency)
            SELECT t.chain_id, t.id, p.leg, p.from_account, p.to_account, p.amount_minor, p.currency
            FROM transaction t, unnest(?::text[], ?::text[], ?::bigint[], ?::text[])
                WITH ORDINALITY AS p (from_account, to_account, amount_minor, currency, leg)""";

    private final DataSource database;
    private final Ids ids;
    private final InstantSource clock;

    public Ledger(DataSource database, Ids ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds the transaction unless its source and kind were posted before: then nothing happens and it says false. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean post(LedgerTransaction transaction) {
        try (Connection connection = database.getConnection()) {
            Head head = lock(connection, transaction.chain());
            if (isPosted(connection, transaction)) {
                return false;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            long sequence = head.length() + 1;
            Sealed sealed = new Sealed(ids.at(now, sequence), sequence, now, transaction);
            add(connection, sealed, head.hash());
            return true;
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    /** What the account's balance row says, in minus out, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Money lockBalance(Account account, Currency currency) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK_BALANCE)) {
            statement.setString(1, account.toString());
            statement.setString(2, currency.getCurrencyCode());
            try (ResultSet row = statement.executeQuery()) {
                return new Money(row.next() ? row.getLong(1) : 0, currency);
            }
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    private record Head(long length, byte[] hash) {}

    private static Head lock(Connection connection, UUID chain) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_CHAIN)) {
            statement.setObject(1, chain);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getBytes(2));
            }
        }
    }

    private static boolean isPosted(Connection connection, LedgerTransaction transaction) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, transaction.chain());
            statement.setString(2, transaction.source().type());
            statement.setObject(3, transaction.source().id());
            statement.setString(4, transaction.kind().name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void add(Connection connection, Sealed sealed, byte[] previous) throws SQLException {
        LedgerTransaction transaction = sealed.transaction();
        byte[] hash = sealed.hashAfter(previous);
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, transaction.chain());
            statement.setObject(2, sealed.id());
            statement.setLong(3, sealed.sequence());
            statement.setString(4, transaction.kind().name());
            statement.setString(5, transaction.source().type());
            statement.setObject(6, transaction.source().id());
            statement.setInt(7, transaction.postings().size());
            statement.setObject(8, OffsetDateTime.ofInstant(sealed.at(), ZoneOffset.UTC));
            statement.setBytes(9, previous);
            statement.setBytes(10, hash);
            statement.setLong(11, sealed.sequence());
            statement.setBytes(12, hash);
            statement.setObject(13, transaction.chain());
            statement.setArray(14, array(connection, "text", transaction, posting -> posting.from()
                    .toString()));
            statement.setArray(15, array(connection, "text", transaction, posting -> posting.to()
                    .toString()));
            statement.setArray(16, array(connection, "bigint", transaction, posting -> posting.amount()
                    .amountMinor()));
            statement.setArray(17, array(connection, "text", transaction, posting -> posting.amount()
                    .currency()
                    .getCurrencyCode()));
            statement.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, LedgerTransaction transaction, Function<Posting, Object> column)
            throws SQLException {
        return connection.createArrayOf(
                type, transaction.postings().stream().map(column).toArray());
    }
}
