-- A provider may pay a host another amount than it was asked to. An operator finds out which.

-- Null where the bank has just what was asked for.
ALTER TABLE payout
    ADD COLUMN paid_minor    bigint CHECK (paid_minor >= 0),
    ADD COLUMN paid_currency char(3),
    ADD CONSTRAINT payout_paid_is_money CHECK ((paid_minor IS NULL) = (paid_currency IS NULL));

CREATE INDEX provider_operation_in_conflict ON provider_operation (finished_at) WHERE state = 'CONFLICTED';

-- Our side of such a payout is what the operator's action has posted.
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
    FROM dispute d WHERE d.state = 'WON';
