-- What operators do by hand, and the comparison of a provider's list with our books.

CREATE TABLE operator_action (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    subject_id    uuid        NOT NULL,
    operator_id   uuid        NOT NULL,
    operator_name text        NOT NULL,
    reason        text        NOT NULL CHECK (reason <> ''),
    evidence      text,
    acted_at      timestamptz NOT NULL
);
CREATE INDEX operator_action_of_subject ON operator_action (subject_id, id);

CREATE FUNCTION operator_action_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what an operator did is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER operator_action_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON operator_action
    FOR EACH STATEMENT EXECUTE FUNCTION operator_action_refuse_change();

-- One comparison for the period [from_at, to_at). Its place in the provider's list is stored with each page.
CREATE TABLE reconciliation (
    id           uuid        PRIMARY KEY,
    provider     text        NOT NULL,
    from_at      timestamptz NOT NULL,
    to_at        timestamptz NOT NULL CHECK (to_at > from_at),
    daily        boolean     NOT NULL,
    requested_by text,
    state        text        NOT NULL,
    listed_after text,
    listed       bigint      NOT NULL DEFAULT 0,
    differences  bigint      NOT NULL DEFAULT 0,
    closed       bigint      NOT NULL DEFAULT 0,
    trouble      text,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    version      bigint      NOT NULL
);
CREATE INDEX reconciliation_daily ON reconciliation (provider, to_at) WHERE daily;

-- The provider's list while it is compared; gone when the run is finished.
CREATE TABLE reconciliation_item (
    run_id       uuid        NOT NULL REFERENCES reconciliation,
    reference    text        NOT NULL,
    operation_id uuid,
    kind         text        NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    currency     char(3)     NOT NULL,
    occurred_at  timestamptz NOT NULL,
    PRIMARY KEY (run_id, reference)
);
CREATE INDEX reconciliation_item_of_operation ON reconciliation_item (run_id, operation_id);

-- One row per difference, however often it is found.
CREATE TABLE reconciliation_case (
    id             uuid        PRIMARY KEY,
    provider       text        NOT NULL,
    reference      text        NOT NULL,
    kind           text        NOT NULL,
    deed           text        NOT NULL,
    operation_id   uuid,
    there_minor    bigint,
    there_currency text,
    here_minor     bigint,
    here_currency  text,
    occurred_at    timestamptz NOT NULL,
    state          text        NOT NULL,
    run_id         uuid        NOT NULL REFERENCES reconciliation,
    opened_at      timestamptz NOT NULL,
    seen_at        timestamptz NOT NULL,
    closed_at      timestamptz,
    note           text,
    action_id      uuid        REFERENCES operator_action,
    version        bigint      NOT NULL,
    CONSTRAINT reconciliation_case_once UNIQUE (provider, reference, kind)
);
CREATE INDEX reconciliation_case_by_state ON reconciliation_case (state, id);
CREATE INDEX reconciliation_case_open ON reconciliation_case (provider, occurred_at) WHERE state = 'OPEN';

-- Our side of the comparison: what a call has moved, in the order of its end.
CREATE INDEX provider_operation_moved ON provider_operation (provider, finished_at, id)
    WHERE state IN ('SUCCEEDED', 'CONFLICTED') AND kind IN ('CAPTURE', 'REFUND', 'PAYOUT');

-- What waits for somebody is found without reading everything.
CREATE INDEX escrow_frozen ON escrow (updated_at) WHERE state = 'FROZEN';
CREATE INDEX refund_open ON refund (created_at) WHERE state = 'OPEN';
CREATE INDEX payout_waiting ON payout (created_at) WHERE state = 'WAITING';
CREATE INDEX webhook_message_unworked ON webhook_message (received_at) WHERE state = 'RECEIVED';
CREATE INDEX ledger_posting_in_suspense ON ledger_posting (chain_id)
    WHERE from_account LIKE 'suspense:%' OR to_account LIKE 'suspense:%';

-- What the last check of each invariant found; the metric reads it, so that every replica tells the same.
CREATE TABLE invariant_finding (
    invariant  text        PRIMARY KEY,
    breaches   bigint      NOT NULL,
    checked_at timestamptz NOT NULL
);
