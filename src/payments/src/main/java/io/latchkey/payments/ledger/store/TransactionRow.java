package io.latchkey.payments.ledger.store;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Sealed;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.LedgerReader.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One posting with its transaction. A transaction's rows stand together, in the order of its postings. */
record TransactionRow(
        UUID chain,
        UUID id,
        long sequence,
        TransactionKind kind,
        Source source,
        OffsetDateTime at,
        byte[] previousHash,
        byte[] hash,
        Posting posting) {

    /** Of a transaction {@code t} and its postings {@code p}. */
    static final String SELECT =
            """
            SELECT t.chain_id, t.id, t.sequence, t.kind, t.source, t.source_id, t.occurred_at, t.previous_hash, t.hash,
                p.from_account, p.to_account, p.amount_minor, p.currency
            """;

    static TransactionRow read(ResultSet row) throws SQLException {
        return new TransactionRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                TransactionKind.valueOf(row.getString(4)),
                new Source(row.getString(5), row.getObject(6, UUID.class)),
                row.getObject(7, OffsetDateTime.class),
                row.getBytes(8),
                row.getBytes(9),
                new Posting(
                        Account.of(row.getString(10)),
                        Account.of(row.getString(11)),
                        Money.of(row.getLong(12), row.getString(13))));
    }

    static List<Stored> transactions(List<TransactionRow> rows) {
        List<Stored> transactions = new ArrayList<>();
        for (int start = 0, end; start < rows.size(); start = end) {
            end = start + 1;
            while (end < rows.size()
                    && rows.get(end).id().equals(rows.get(start).id())) {
                end++;
            }
            transactions.add(transaction(rows.subList(start, end)));
        }
        return transactions;
    }

    private static Stored transaction(List<TransactionRow> rows) {
        TransactionRow first = rows.getFirst();
        List<Posting> postings = rows.stream().map(TransactionRow::posting).toList();
        LedgerTransaction transaction = new LedgerTransaction(first.chain(), first.kind(), first.source(), postings);
        return new Stored(
                new Sealed(first.id(), first.sequence(), first.at().toInstant(), transaction),
                first.previousHash(),
                first.hash());
    }
}
