package io.latchkey.payments.ledger.store;

/** What must hold in the books at every moment, each with the query that finds what breaks it: no row, no breach. */
public enum Invariant {
    I1(
            "Every transaction has all its postings and is balanced in each currency",
            """
            SELECT t.id::text FROM ledger_transaction t
            LEFT JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
            GROUP BY t.chain_id, t.id
            HAVING count(p.leg) <> t.posting_count OR bool_or(p.amount_minor <= 0 OR p.from_account = p.to_account)"""),
    I2(
            "All postings together are zero in each currency",
            "SELECT currency FROM ledger_entry GROUP BY currency HAVING sum(amount_minor) <> 0"),
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
            """
            SELECT e.booking_id::text FROM escrow e
            LEFT JOIN ledger_balance b ON b.account = 'escrow:' || e.booking_id AND b.currency = e.currency
            WHERE e.captured_minor - e.released_minor - e.refunded_minor - e.charged_back_minor
                <> coalesce(b.amount_minor, 0)
            UNION ALL
            SELECT d.booking_id::text FROM deposit d
            LEFT JOIN ledger_balance b ON b.account = 'deposit:' || d.booking_id AND b.currency = d.currency
            WHERE d.captured_minor - d.to_host_minor - d.to_guest_minor - d.charged_back_minor
                <> coalesce(b.amount_minor, 0)
            UNION ALL
            SELECT b.account FROM ledger_balance b
            WHERE b.account LIKE 'deposit:%' AND b.amount_minor <> 0
              AND NOT EXISTS (SELECT 1 FROM deposit d WHERE 'deposit:' || d.booking_id = b.account)"""),
    I6(
            "A closed escrow is empty, and so is a deposit that is not held",
            """
            SELECT e.booking_id::text FROM escrow e
            JOIN ledger_balance b ON b.account = 'escrow:' || e.booking_id
            WHERE e.state IN ('NONE', 'AUTHORIZED', 'VOIDED', 'RELEASED', 'REFUNDED', 'PARTLY_REFUNDED', 'CHARGED_BACK')
              AND b.amount_minor <> 0
            UNION ALL
            SELECT d.booking_id::text FROM deposit d
            JOIN ledger_balance b ON b.account = 'deposit:' || d.booking_id
            WHERE d.state <> 'HELD' AND b.amount_minor <> 0"""),
    I7(
            "Each chain is whole: as long as it says, without a gap, each hash following the one before",
            """
            SELECT c.chain_id::text FROM ledger_chain c
            LEFT JOIN (
                SELECT chain_id, sequence, hash, previous_hash,
                    lag(hash) OVER (PARTITION BY chain_id ORDER BY sequence) AS before,
                    row_number() OVER (PARTITION BY chain_id ORDER BY sequence) AS place,
                    row_number() OVER (PARTITION BY chain_id ORDER BY sequence DESC) AS place_from_end
                FROM ledger_transaction) t ON t.chain_id = c.chain_id
            GROUP BY c.chain_id, c.length, c.head
            HAVING count(t.sequence) <> c.length
                OR bool_or(t.place <> t.sequence)
                OR bool_or(t.previous_hash <> coalesce(t.before, decode(repeat('00', 32), 'hex')))
                OR bool_or(t.place_from_end = 1 AND t.hash <> c.head)"""),
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
            "Each capture, refund and payout that succeeded has exactly one ledger transaction, and the other way round",
            """
            SELECT coalesce(o.id, t.source_id)::text
            FROM (SELECT id FROM provider_operation
                  WHERE state IN ('SUCCEEDED', 'RETURNED') AND kind IN ('CAPTURE', 'REFUND', 'PAYOUT')) o
            FULL JOIN (SELECT source_id FROM ledger_transaction
                  WHERE source = 'operation' AND kind IN ('CAPTURE', 'REFUND', 'PAYOUT_PAID')) t ON t.source_id = o.id
            WHERE o.id IS NULL OR t.source_id IS NULL"""),
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
            """
            SELECT p.transaction_id::text FROM ledger_posting p JOIN escrow e ON e.booking_id = p.chain_id
            WHERE p.currency <> e.currency
              AND NOT EXISTS (
                  SELECT 1 FROM ledger_transaction t
                  JOIN ledger_posting q ON q.chain_id = t.chain_id AND q.transaction_id = t.id
                  WHERE t.chain_id = p.chain_id AND t.kind = 'CAPTURE_CONFLICT' AND q.currency = p.currency)
            UNION ALL
            SELECT b.account FROM ledger_balance b
            JOIN escrow e ON b.account IN ('escrow:' || e.booking_id, 'deposit:' || e.booking_id)
            WHERE b.currency <> e.currency AND b.amount_minor <> 0"""),
    I13(
            "The provider's list and our books are the same: no difference is open",
            "SELECT id::text FROM reconciliation_case WHERE state = 'OPEN'");

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
