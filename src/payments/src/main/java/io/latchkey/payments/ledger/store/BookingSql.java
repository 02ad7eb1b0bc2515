package io.latchkey.payments.ledger.store;

/** How the rows about a booking's money are compared with its accounts. */
final class BookingSql {

    /** Escrow and deposit accounts that are not what their rows say, or have none. */
    static final String HELD =
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
            WHERE b.account LIKE 'escrow:%' AND b.amount_minor <> 0
              AND NOT EXISTS (SELECT 1 FROM escrow e WHERE 'escrow:' || e.booking_id = b.account)
            UNION ALL
            SELECT b.account FROM ledger_balance b
            WHERE b.account LIKE 'deposit:%' AND b.amount_minor <> 0
              AND NOT EXISTS (SELECT 1 FROM deposit d WHERE 'deposit:' || d.booking_id = b.account)""";

    /** What is left where nothing should be, and refund accounts that are not the sum of the open refunds. */
    static final String CLOSED_OR_PROMISED =
            """
            SELECT e.booking_id::text FROM escrow e
            JOIN ledger_balance b ON b.account = 'escrow:' || e.booking_id
            WHERE e.state IN ('NONE', 'AUTHORIZED', 'VOIDED', 'RELEASED', 'REFUNDED', 'PARTLY_REFUNDED', 'CHARGED_BACK')
              AND b.amount_minor <> 0
            UNION ALL
            SELECT d.booking_id::text FROM deposit d
            JOIN ledger_balance b ON b.account = 'deposit:' || d.booking_id
            WHERE d.state <> 'HELD' AND b.amount_minor <> 0
            UNION ALL
            SELECT coalesce(b.account, r.account)
            FROM (SELECT account, currency, amount_minor FROM ledger_balance
                  WHERE account LIKE 'refund:%' AND amount_minor <> 0) b
            FULL JOIN (SELECT 'refund:' || booking_id AS account, currency, sum(amount_minor) AS amount_minor FROM refund
                  WHERE state = 'OPEN' GROUP BY booking_id, currency) r
                ON r.account = b.account AND r.currency = b.currency
            WHERE b.amount_minor IS DISTINCT FROM r.amount_minor""";

    /** Postings and balances in a currency that is neither their booking's nor one that was taken in conflict. */
    static final String CURRENCY =
            """
            WITH taken AS MATERIALIZED (
                SELECT t.chain_id, p.currency FROM ledger_transaction t
                JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                WHERE t.kind = 'CAPTURE_CONFLICT')
            SELECT p.transaction_id::text FROM ledger_posting p JOIN escrow e ON e.booking_id = p.chain_id
            WHERE p.currency <> e.currency
              AND NOT EXISTS (SELECT 1 FROM taken t WHERE t.chain_id = p.chain_id AND t.currency = p.currency)
            UNION ALL
            SELECT b.account FROM ledger_balance b
            JOIN escrow e ON b.account IN ('escrow:' || e.booking_id, 'deposit:' || e.booking_id, 'refund:' || e.booking_id)
            WHERE b.currency <> e.currency AND b.amount_minor <> 0
              AND NOT (b.account LIKE 'refund:%' AND EXISTS (
                  SELECT 1 FROM taken t WHERE t.chain_id = e.booking_id AND t.currency = b.currency))""";

    private BookingSql() {}
}
