package io.latchkey.payments.ledger.store;

/** How a host's postings are read: ranges of the two indexes of migration V110, the postings to and from the host. */
public final class HostSql {

    /** Each posting once, also one between two accounts of the host. */
    private static final String OF_HOST =
            """
            (SELECT * FROM ledger_posting
             WHERE ledger_host(to_account) = ? AND currency = ?::bpchar
               AND transaction_id >= ledger_first_id(?) AND transaction_id < ledger_first_id(?) %1$s)
            UNION ALL
            (SELECT * FROM ledger_posting
             WHERE ledger_host(from_account) = ? AND currency = ?::bpchar
               AND transaction_id >= ledger_first_id(?) AND transaction_id < ledger_first_id(?)
               AND ledger_host(to_account) IS DISTINCT FROM ledger_host(from_account) %1$s)""";

    /** The first of the postings after a place, oldest first. */
    public static final String PAGE =
            """
            SELECT p.transaction_id, p.leg, p.chain_id, t.source, t.source_id, t.occurred_at,
                p.from_account, p.to_account, p.amount_minor, p.currency
            FROM (%s) p JOIN ledger_transaction t ON t.chain_id = p.chain_id AND t.id = p.transaction_id
            ORDER BY p.transaction_id, p.leg LIMIT ?"""
                    .formatted(OF_HOST.formatted(
                            "AND (transaction_id, leg) > (?, ?) ORDER BY transaction_id, leg LIMIT ?"));

    /** What moved from a moment on and before it, by direction. */
    public static final String SUMS =
            """
            SELECT p.transaction_id >= ledger_first_id(?), split_part(p.from_account, ':', 1),
                ledger_host(p.from_account) IS NOT DISTINCT FROM ?, split_part(p.to_account, ':', 1),
                ledger_host(p.to_account) IS NOT DISTINCT FROM ?, count(*), sum(p.amount_minor)::bigint
            FROM (%s) p GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5"""
                    .formatted(OF_HOST.formatted(""));

    static final String BALANCES =
            "SELECT account, amount_minor FROM ledger_balance WHERE account IN (?, ?, ?) AND currency = ?::bpchar";

    /** A step of the recursion is the last month before the one found, by four looks at an index. */
    static final String MONTHS =
            """
            WITH RECURSIVE month (currency, start) AS (
                SELECT c.currency, ledger_host_month_before(?, c.currency, ?)
                FROM (SELECT DISTINCT currency FROM ledger_balance WHERE account IN (?, ?, ?)) c
                UNION ALL
                SELECT m.currency, ledger_host_month_before(?, m.currency, m.start)
                FROM month m WHERE m.start IS NOT NULL)
            SELECT start, currency FROM month WHERE start IS NOT NULL
            ORDER BY start DESC, currency""";

    private HostSql() {}
}
