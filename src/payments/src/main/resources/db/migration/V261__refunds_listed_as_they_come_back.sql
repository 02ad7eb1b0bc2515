-- A provider may list that a refund came back, as a deed of the day on which it did; a call that was done is taken for
-- done until then.
CREATE OR REPLACE VIEW provider_movement AS
    SELECT o.id, o.provider, o.kind, o.chain_id, o.state, o.planned_at, o.finished_at, o.amount_minor, o.currency,
        'operation' AS source,
        ARRAY['CAPTURE', 'CAPTURE_CONFLICT', 'REFUND', 'REFUND_RETURNED', 'PAYOUT_PAID'] AS ledger_kinds
    FROM provider_operation o
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK', d.booking_id, 'SUCCEEDED', d.learned_at, d.learned_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK']
    FROM dispute d
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK_RETURN', d.booking_id, 'SUCCEEDED', d.closed_at, d.closed_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK_RETURNED']
    FROM dispute d WHERE d.state = 'WON'
    UNION ALL
    SELECT o.id, o.provider, 'REFUND_RETURN', o.chain_id, o.state, o.planned_at, o.finished_at, o.amount_minor,
        o.currency, 'operation', ARRAY['REFUND_RETURNED']
    FROM provider_operation o WHERE o.kind = 'REFUND';
