package io.latchkey.payments.ledger.store;

/** How chains are proved: every hash is computed again from what is posted, by the functions of migration V243. */
final class ChainSql {

    private static final String BROKEN =
            """
            SELECT coalesce(c.chain_id, l.chain_id)::text FROM ledger_chain c
            FULL JOIN (
                SELECT t.chain_id, t.sequence, t.hash, t.previous_hash,
                    lag(t.hash) OVER in_order AS before, row_number() OVER in_order AS place,
                    ledger_hash(t.previous_hash, t.sequence, t.id, t.kind, t.source, t.source_id, t.occurred_at, p.lines)
                        AS right_hash
                FROM ledger_transaction t
                LEFT JOIN (
                    SELECT chain_id, transaction_id, string_agg(
                        ledger_line(from_account, to_account, amount_minor, currency), '' ORDER BY leg) AS lines
                    FROM ledger_posting GROUP BY chain_id, transaction_id) p
                    ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                WINDOW in_order AS (PARTITION BY t.chain_id ORDER BY t.sequence)) l ON l.chain_id = c.chain_id
            GROUP BY c.chain_id, l.chain_id, c.length, c.head
            HAVING count(l.sequence) IS DISTINCT FROM c.length
                OR bool_or(l.place <> l.sequence)
                OR bool_or(l.previous_hash <> coalesce(l.before, decode(repeat('00', 32), 'hex')))
                OR bool_or(l.sequence IS NOT NULL AND l.hash IS DISTINCT FROM l.right_hash)
                OR bool_or(l.sequence = c.length AND l.hash <> c.head)
                OR c.length = 0 AND c.head <> decode(repeat('00', 32), 'hex')""";

    private static final String UNGUARDED =
            """
            SELECT guard.name
            FROM (VALUES
                ('ledger_posting', 'ledger_posting_is_whole'),
                ('ledger_posting', 'ledger_posting_moves_balances'),
                ('ledger_posting', 'ledger_posting_is_kept'),
                ('ledger_transaction', 'ledger_transaction_is_not_empty'),
                ('ledger_transaction', 'ledger_transaction_is_kept'),
                ('ledger_balance', 'ledger_balance_follows_postings'),
                ('ledger_balance', 'ledger_balance_is_kept'),
                ('ledger_chain', 'ledger_chain_begins_empty'),
                ('ledger_chain', 'ledger_chain_only_grows'),
                ('ledger_chain', 'ledger_chain_is_kept')) AS guard (relation, name)
            WHERE NOT EXISTS (
                SELECT 1 FROM pg_trigger t
                WHERE t.tgrelid = to_regclass(guard.relation) AND t.tgname = guard.name AND t.tgenabled IN ('O', 'A'))""";

    /** Broken chains, and triggers that are missing or switched off. */
    static final String WHOLE = BROKEN + "\nUNION ALL\n" + UNGUARDED;

    private ChainSql() {}
}
