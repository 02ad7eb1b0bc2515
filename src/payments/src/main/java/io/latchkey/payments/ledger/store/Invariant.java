package io.latchkey.payments.ledger.store;

/** What must hold in the books at every moment, each with the query that finds what breaks it: no row, no breach. */
public enum Invariant {
    I1(
            "Every transaction has all its postings and is balanced in each currency; no posting is without its transaction",
            """
            SELECT coalesce(t.id, p.transaction_id)::text FROM ledger_transaction t
            FULL JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
            GROUP BY t.chain_id, t.id, p.transaction_id, t.posting_count
            HAVING count(p.leg) IS DISTINCT FROM t.posting_count
                OR bool_or(p.amount_minor <= 0 OR p.from_account = p.to_account)"""),
    I2(
            "All accounts together are zero in each currency: balance rows, and the sums of those without one",
            """
            SELECT a.currency
            FROM (SELECT currency, amount_minor FROM ledger_balance
                  UNION ALL
                  SELECT currency, amount_minor FROM ledger_entry WHERE NOT ledger_has_balance_row(account)) a
            GROUP BY a.currency HAVING sum(a.amount_minor) <> 0"""),
    I3(
            "Each balance row is the sum of its account's postings",
            """
            SELECT coalesce(b.account, e.account)
            FROM (SELECT account, currency, sum(amount_minor) AS amount_minor FROM ledger_entry
                  WHERE ledger_has_balance_row(account) GROUP BY account, currency) e
            FULL JOIN ledger_balance b ON b.account = e.account AND b.currency = e.currency
            WHERE b.amount_minor IS DISTINCT FROM e.amount_minor"""),
    I4(
            "Escrow, deposit, refund, payable and transit accounts are never below zero",
            "SELECT account FROM ledger_balance WHERE amount_minor < 0 AND account NOT LIKE 'debt:%'"),
    I5(
            "Each escrow account holds what was captured for it, less what was released, refunded and charged back; each deposit account, too",
            BookingSql.HELD),
    I6(
            "A closed escrow is empty, and so is a deposit that is not held; promised to a guest is what open refunds are to send",
            BookingSql.CLOSED_OR_PROMISED),
    I7(
            "Each chain is whole: as long as it says, without a gap, each hash that of its transaction and the one before; and what keeps it so is switched on",
            ChainSql.WHOLE),
    I8(
            "Each cause was posted once",
            """
            SELECT source || ':' || source_id FROM ledger_transaction
            GROUP BY source, source_id, kind HAVING count(*) > 1"""),
    I9(
            "What was released and refunded of a booking is at most what was captured, and refunds are at most promised",
            """
            SELECT p.id::text FROM payment p JOIN escrow e ON e.booking_id = p.booking_id
            LEFT JOIN deposit d ON d.booking_id = p.booking_id
            WHERE e.released_minor + e.refunded_minor + e.charged_back_minor > e.captured_minor
               OR p.refunded_minor > e.refunded_minor + coalesce(d.to_guest_minor, 0)
               OR p.captured_minor <> e.captured_minor + coalesce(d.captured_minor, 0)
               OR p.deposit_minor <> coalesce(d.amount_minor, 0)"""),
    I10(
            "Each capture, refund and payout that moved money, or moved it back, has exactly one ledger transaction of the same amount, and the other way round",
            OperationSql.POSTED),
    I11(
            "Nothing has been in suspense for more than two days without an open case",
            """
            SELECT e.chain_id::text
            FROM (SELECT p.chain_id, p.currency, p.transaction_id,
                      CASE WHEN p.to_account LIKE 'suspense:%' THEN p.amount_minor ELSE -p.amount_minor END AS amount_minor
                  FROM ledger_posting p
                  WHERE p.from_account LIKE 'suspense:%' OR p.to_account LIKE 'suspense:%') e
            JOIN ledger_transaction t ON t.chain_id = e.chain_id AND t.id = e.transaction_id
            WHERE NOT EXISTS (
                SELECT 1 FROM reconciliation_case c JOIN provider_operation o ON o.id = c.operation_id
                WHERE c.state = 'OPEN' AND o.chain_id = e.chain_id)
            GROUP BY e.chain_id, e.currency
            HAVING sum(e.amount_minor) <> 0 AND min(t.occurred_at) < ?::timestamptz - interval '48 hours'"""),
    I12(
            "Each posting is in its booking's currency, but for what was taken in another one and goes back",
            BookingSql.CURRENCY),
    I13(
            "The provider's list and our books are the same: no difference is open",
            "SELECT id::text FROM reconciliation_case WHERE state = 'OPEN'"),
    I14(
            "Whatever moved more than two days ago has been compared with the provider's list, if the provider has one",
            OperationSql.COMPARED);

    private final String rule;
    private final String breaches;

    Invariant(String rule, String breaches) {
        this.rule = rule;
        this.breaches = breaches;
    }

    public String rule() {
        return rule;
    }

    /** The query; where it asks how old something is, with a parameter for the present moment. */
    public String breaches() {
        return breaches;
    }

    boolean asksForTheTime() {
        return breaches.indexOf('?') >= 0;
    }
}
