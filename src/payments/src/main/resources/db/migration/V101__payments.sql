-- Payments, their escrow and what was done with the money. The booking's id leads the primary keys of what grows.

CREATE TABLE payment (
    booking_id       uuid        NOT NULL,
    id               uuid        NOT NULL,
    guest_id         uuid        NOT NULL,
    host_id          uuid        NOT NULL,
    provider         text        NOT NULL,
    currency         char(3)     NOT NULL,
    amount_minor     bigint      NOT NULL CHECK (amount_minor > 0),
    description      text        NOT NULL,
    state            text        NOT NULL,
    captured_minor   bigint      NOT NULL DEFAULT 0,
    refunded_minor   bigint      NOT NULL DEFAULT 0,
    authorization_id uuid,
    capture_before   timestamptz,
    decline_code     text,
    decline_message  text,
    action_url       text,
    void_requested   boolean     NOT NULL DEFAULT false,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    PRIMARY KEY (booking_id, id),
    CONSTRAINT payment_id_once UNIQUE (id),
    CONSTRAINT payment_of_booking_once UNIQUE (booking_id),
    CONSTRAINT payment_captured_in_bounds CHECK (captured_minor BETWEEN 0 AND amount_minor),
    CONSTRAINT payment_refunded_in_bounds CHECK (refunded_minor BETWEEN 0 AND captured_minor)
);
CREATE INDEX payment_by_state ON payment (state, id);

CREATE TABLE payment_share (
    payment_id   uuid   NOT NULL,
    position     int    NOT NULL,
    recipient    text   NOT NULL,
    name         text,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (payment_id, position)
);

-- held = captured - released - refunded; the ledger's balance row of the escrow account says the same (I5).
CREATE TABLE escrow (
    booking_id     uuid        PRIMARY KEY,
    payment_id     uuid        NOT NULL,
    currency       char(3)     NOT NULL,
    state          text        NOT NULL,
    captured_minor bigint      NOT NULL DEFAULT 0 CHECK (captured_minor >= 0),
    released_minor bigint      NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
    refunded_minor bigint      NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
    freeze_reason  text,
    version        bigint      NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT escrow_never_below_zero CHECK (released_minor + refunded_minor <= captured_minor)
);

-- One row per call to a provider, written before the call; its id is the provider's idempotency key.
CREATE TABLE provider_operation (
    id                uuid        PRIMARY KEY,
    provider          text        NOT NULL,
    kind              text        NOT NULL,
    subject_id        uuid        NOT NULL,
    chain_id          uuid        NOT NULL,
    cause_id          uuid,
    authorization_id  uuid,
    currency          char(3)     NOT NULL,
    amount_minor      bigint      NOT NULL CHECK (amount_minor > 0),
    instrument        text,
    description       text,
    state             text        NOT NULL,
    attempts          int         NOT NULL DEFAULT 0,
    look_ups          int         NOT NULL DEFAULT 0,
    planned_at        timestamptz NOT NULL,
    not_after         timestamptz,
    sent_at           timestamptz,
    unclear_since     timestamptz,
    finished_at       timestamptz,
    reference         text,
    reported_minor    bigint,
    reported_currency text,
    capture_before    timestamptz,
    code              text,
    message           text,
    action_url        text,
    version           bigint      NOT NULL
);

-- No double capture by construction: one unfinished call per payment and kind, and never a capture beside a void.
CREATE UNIQUE INDEX provider_operation_one_unfinished ON provider_operation (subject_id, kind)
    WHERE state IN ('PLANNED', 'SENT', 'WAITING', 'UNKNOWN');
CREATE UNIQUE INDEX provider_operation_capture_or_void ON provider_operation (subject_id)
    WHERE state IN ('PLANNED', 'SENT', 'UNKNOWN') AND kind IN ('CAPTURE', 'VOID');
CREATE UNIQUE INDEX provider_operation_captured_once ON provider_operation (authorization_id)
    WHERE state = 'SUCCEEDED' AND kind IN ('CAPTURE', 'VOID');
CREATE INDEX provider_operation_of_subject ON provider_operation (subject_id, id);
CREATE INDEX provider_operation_by_state ON provider_operation (state, id)
    WHERE state IN ('PLANNED', 'SENT', 'WAITING', 'UNKNOWN', 'CONFLICTED');

-- The answer to a guest's confirmation, kept 30 days under the guest's Idempotency-Key.
CREATE TABLE confirmation (
    caller_id       uuid        NOT NULL,
    idempotency_key text        NOT NULL,
    payment_id      uuid        NOT NULL,
    fingerprint     text        NOT NULL,
    operation_id    uuid        NOT NULL,
    status          int,
    body            bytea,
    created_at      timestamptz NOT NULL,
    PRIMARY KEY (caller_id, idempotency_key)
);
CREATE INDEX confirmation_by_age ON confirmation (created_at);

CREATE TABLE settlement (
    booking_id     uuid        NOT NULL,
    id             uuid        NOT NULL,
    payment_id     uuid        NOT NULL,
    currency       char(3)     NOT NULL,
    refund_minor   bigint      NOT NULL CHECK (refund_minor >= 0),
    released_minor bigint      NOT NULL CHECK (released_minor >= 0),
    reason         text        NOT NULL,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (booking_id, id),
    CHECK (refund_minor + released_minor > 0)
);

CREATE TABLE refund (
    booking_id    uuid        NOT NULL,
    id            uuid        NOT NULL,
    payment_id    uuid        NOT NULL,
    settlement_id uuid        NOT NULL,
    currency      char(3)     NOT NULL,
    amount_minor  bigint      NOT NULL CHECK (amount_minor > 0),
    state         text        NOT NULL,
    failures      int         NOT NULL DEFAULT 0,
    last_failure  text,
    created_at    timestamptz NOT NULL,
    done_at       timestamptz,
    version       bigint      NOT NULL,
    PRIMARY KEY (booking_id, id)
);
CREATE UNIQUE INDEX refund_id_once ON refund (id);
CREATE INDEX refund_of_payment ON refund (payment_id, id);

CREATE TABLE webhook_message (
    provider     text        NOT NULL,
    event_id     text        NOT NULL,
    operation_id uuid,
    body         bytea       NOT NULL,
    state        text        NOT NULL,
    received_at  timestamptz NOT NULL,
    done_at      timestamptz,
    PRIMARY KEY (provider, event_id)
);

CREATE TABLE payout_account (
    host_id     uuid        PRIMARY KEY,
    provider    text        NOT NULL,
    destination text        NOT NULL,
    state       text        NOT NULL,
    reason      text,
    version     bigint      NOT NULL,
    updated_at  timestamptz NOT NULL
);

CREATE TABLE payout (
    host_id      uuid        NOT NULL,
    id           uuid        NOT NULL,
    currency     char(3)     NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
    state        text        NOT NULL,
    reason       text,
    message      text,
    destination  text,
    created_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    version      bigint      NOT NULL,
    PRIMARY KEY (host_id, id)
);
CREATE UNIQUE INDEX payout_id_once ON payout (id);
CREATE UNIQUE INDEX payout_one_open ON payout (host_id, currency) WHERE state IN ('WAITING', 'IN_TRANSIT');
