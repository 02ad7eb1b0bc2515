-- A provider may list that a refund came back, as a deed of the day on which it did; a call that was done is taken for
-- done until then.
CREATE OR REPLACE VIEW provider_movement AS
    SELECT o.id, o.provider, o.kind, o.chain_id, o.state, o.planned_at, o.finished_at, o.amount_minor, o.currency,
        CASE WHEN a.id IS NULL THEN 'operation' ELSE 'operator-action' END AS source,
        ARRAY['CAPTURE', 'CAPTURE_CONFLICT', 'REFUND', 'REFUND_RETURNED', 'PAYOUT_PAID', 'PAYOUT_SETTLED']
            AS ledger_kinds,
        coalesce(a.id, o.id) AS source_id
    FROM provider_operation o
    LEFT JOIN operator_action a ON o.kind = 'PAYOUT' AND o.state = 'CONFLICTED'
        AND a.subject_id = o.subject_id AND a.kind = 'RESOLVE_PAYOUT'
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK', d.booking_id, 'SUCCEEDED', d.learned_at, d.learned_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK'], d.id
    FROM dispute d
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK_RETURN', d.booking_id, 'SUCCEEDED', d.closed_at, d.closed_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK_RETURNED'], d.id
    FROM dispute d WHERE d.state = 'WON'
    UNION ALL
    SELECT o.id, o.provider, 'REFUND_RETURN', o.chain_id, o.state, o.planned_at, o.finished_at, o.amount_minor,
        o.currency, 'operation', ARRAY['REFUND_RETURNED'], o.id
    FROM provider_operation o WHERE o.kind = 'REFUND';
