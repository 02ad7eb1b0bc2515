-- Disputes: guests' banks take captured money back, and perhaps give it back again.

CREATE TABLE dispute (
    id             uuid        PRIMARY KEY,
    booking_id     uuid        NOT NULL,
    payment_id     uuid        NOT NULL,
    host_id        uuid        NOT NULL,
    provider       text        NOT NULL,
    reference      text        NOT NULL,
    currency       char(3)     NOT NULL,
    amount_minor   bigint      NOT NULL CHECK (amount_minor > 0),
    escrow_minor   bigint      NOT NULL CHECK (escrow_minor >= 0),
    host_minor     bigint      NOT NULL CHECK (host_minor >= 0),
    platform_minor bigint      NOT NULL CHECK (platform_minor >= 0),
    reason         text,
    state          text        NOT NULL,
    due_by         timestamptz,
    opened_at      timestamptz NOT NULL,
    learned_at     timestamptz NOT NULL,
    closed_at      timestamptz,
    evidence       text,
    wish           text,
    wish_id        uuid,
    trouble        text,
    version        bigint      NOT NULL,
    CONSTRAINT dispute_once UNIQUE (provider, reference),
    CONSTRAINT dispute_borne_whole CHECK (escrow_minor + host_minor + platform_minor = amount_minor),
    CONSTRAINT dispute_wish_has_id CHECK ((wish IS NULL) = (wish_id IS NULL))
);
CREATE INDEX dispute_by_state ON dispute (state, id);
CREATE UNIQUE INDEX dispute_wish ON dispute (wish_id) WHERE wish_id IS NOT NULL;
CREATE INDEX dispute_of_payment ON dispute (payment_id);
CREATE INDEX dispute_opened ON dispute (provider, learned_at);

ALTER TABLE payment
    ADD COLUMN disputed   boolean NOT NULL DEFAULT false,
    ADD COLUMN lost_minor bigint  NOT NULL DEFAULT 0 CHECK (lost_minor >= 0);

-- held = captured - released - refunded - charged back
ALTER TABLE escrow
    ADD COLUMN charged_back_minor bigint NOT NULL DEFAULT 0 CHECK (charged_back_minor >= 0),
    DROP CONSTRAINT escrow_never_below_zero,
    ADD CONSTRAINT escrow_never_below_zero
        CHECK (released_minor + refunded_minor + charged_back_minor <= captured_minor);

ALTER TABLE webhook_message ADD COLUMN dispute text;

-- Everything that a provider's list can have, from our side: our calls, and each dispute as it went and as it came back.
CREATE VIEW provider_movement AS
    SELECT o.id, o.provider, o.kind, o.chain_id, o.state, o.planned_at, o.finished_at, o.amount_minor, o.currency,
        'operation' AS source, ARRAY['CAPTURE', 'CAPTURE_CONFLICT', 'REFUND', 'PAYOUT_PAID'] AS ledger_kinds
    FROM provider_operation o
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK', d.booking_id, 'SUCCEEDED', d.learned_at, d.learned_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK']
    FROM dispute d
    UNION ALL
    SELECT d.id, d.provider, 'CHARGEBACK_RETURN', d.booking_id, 'SUCCEEDED', d.closed_at, d.closed_at, d.amount_minor,
        d.currency, 'dispute', ARRAY['CHARGEBACK_RETURNED']
    FROM dispute d WHERE d.state = 'WON';
