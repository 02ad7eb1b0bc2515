package io.latchkey.payments.ledger.store;

/** How calls to providers are compared with the books, and the books with the providers' lists. */
final class OperationSql {

    /** Calls without their ledger transactions, ledger transactions without their call, and amounts apart. */
    static final String POSTED =
            """
            SELECT DISTINCT coalesce(o.id, t.source_id)::text
            FROM (SELECT o.id, o.chain_id, posted.kind,
                      CASE o.state WHEN 'CONFLICTED' THEN o.reported_minor ELSE o.amount_minor END AS amount_minor,
                      CASE o.state WHEN 'CONFLICTED' THEN o.reported_currency ELSE o.currency::text END AS currency
                  FROM provider_operation o
                  JOIN (VALUES
                      ('CAPTURE', 'SUCCEEDED', 'CAPTURE'),
                      ('CAPTURE', 'CONFLICTED', 'CAPTURE_CONFLICT'),
                      ('REFUND', 'SUCCEEDED', 'REFUND'),
                      ('REFUND', 'RETURNED', 'REFUND'),
                      ('REFUND', 'RETURNED', 'REFUND_RETURNED'),
                      ('PAYOUT', 'SUCCEEDED', 'PAYOUT_PAID'),
                      ('PAYOUT', 'DECLINED', 'PAYOUT_RETURNED')) AS posted (call, state, kind)
                      ON posted.call = o.kind AND posted.state = o.state) o
            FULL JOIN (
                  SELECT t.chain_id, t.source_id, t.kind, sum(p.amount_minor)::bigint AS amount_minor,
                      p.currency::text AS currency
                  FROM ledger_transaction t
                  JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                  WHERE t.source = 'operation'
                  GROUP BY t.chain_id, t.id, t.source_id, t.kind, p.currency) t
                ON t.source_id = o.id AND t.chain_id = o.chain_id AND t.kind = o.kind
                    AND t.amount_minor = o.amount_minor AND t.currency = o.currency
            WHERE o.id IS NULL OR t.source_id IS NULL""";

    /** Providers with something that moved two days ago and is in no period of a run that came to its end. */
    static final String COMPARED =
            """
            SELECT o.provider || ' since ' || ledger_instant(min(o.finished_at))
            FROM provider_operation o
            LEFT JOIN (SELECT provider, range_agg(tstzrange(from_at, to_at)) AS periods FROM reconciliation
                  WHERE state IN ('FINISHED', 'NOT_OFFERED') GROUP BY provider) compared ON compared.provider = o.provider
            WHERE o.state IN ('SUCCEEDED', 'CONFLICTED') AND o.kind IN ('CAPTURE', 'REFUND', 'PAYOUT')
              AND o.finished_at < ?::timestamptz - interval '48 hours'
              AND (compared.periods @> o.finished_at) IS NOT TRUE
            GROUP BY o.provider""";

    private OperationSql() {}
}
