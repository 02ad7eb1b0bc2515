package io.latchkey.payments.ledger.store;

import io.latchkey.payments.ledger.AccountKind;

/**
 * How transactions are found in the order of time, newest first: as ranges of an index, however many an account has. The
 * parameters of a range are the id before which it ends, and its first and last moment.
 */
public final class JournalSql {

    private static final String RANGE = "< ? AND %1$s >= ledger_first_id(?) AND %1$s < ledger_first_id(?)";

    private static final String OF_POSTING = "transaction_id " + RANGE.formatted("transaction_id");

    /** Each transaction once, however many of its postings are the account's. */
    private static final String NEWEST = " ORDER BY transaction_id DESC, chain_id DESC LIMIT ?";

    private static final String SIDE = "SELECT DISTINCT transaction_id, chain_id FROM ledger_posting WHERE ";

    static final String ALL = "SELECT id AS transaction_id, chain_id FROM ledger_transaction WHERE id "
            + RANGE.formatted("id") + " ORDER BY id DESC LIMIT ?";

    /** Of an account that is everybody's: the indexes of migration V251. */
    static final String OF_SHARED =
            both(SIDE + "%s_account = ? AND NOT ledger_has_balance_row(%<s_account) AND " + OF_POSTING + NEWEST);

    /** Of a host's account, each of its currencies by itself: the indexes of migration V110. */
    static final String OF_HOST =
            "SELECT DISTINCT x.transaction_id, x.chain_id FROM ledger_balance b CROSS JOIN LATERAL ("
                    + both(SIDE
                            + "ledger_host(%s_account) = ? AND currency = b.currency AND %<s_account = b.account AND "
                            + OF_POSTING + NEWEST)
                    + ") x WHERE b.account = ?" + " ORDER BY x.transaction_id DESC, x.chain_id DESC LIMIT ?";

    /** Of a booking's account: all are in the booking's own chain. */
    static final String OF_BOOKING =
            SIDE + "chain_id = ? AND ? IN (from_account, to_account) AND " + OF_POSTING + NEWEST;

    private JournalSql() {}

    private static String both(String side) {
        return "(" + side.formatted("to") + ") UNION (" + side.formatted("from") + ")" + NEWEST;
    }

    /** How the newest transactions of an account of this kind are found; of all accounts if it is {@code null}. */
    public static String find(AccountKind kind) {
        return switch (kind) {
            case null -> ALL;
            case CLEARING, FEES, TAX, COST, LOSS, SUSPENSE -> OF_SHARED;
            case PAYABLE, TRANSIT, DEBT -> OF_HOST;
            case ESCROW, DEPOSIT, REFUND -> OF_BOOKING;
        };
    }

    /** The transactions found, with their postings. */
    static String read(AccountKind kind) {
        return "WITH found AS MATERIALIZED (" + find(kind) + ")\n" + TransactionRow.SELECT
                + """
                FROM found f JOIN ledger_transaction t ON t.chain_id = f.chain_id AND t.id = f.transaction_id
                JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                ORDER BY t.id DESC, t.chain_id DESC, p.leg""";
    }
}
