-- What guest or host says the other one owes. One open claim of each kind for a booking.
CREATE TABLE claim (
    id              uuid        PRIMARY KEY,
    booking_id      uuid        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('PROBLEM', 'DAMAGE')),
    guest_id        uuid        NOT NULL,
    host_id         uuid        NOT NULL,
    version         bigint      NOT NULL,
    state           text        NOT NULL,
    words           text        NOT NULL,
    answer          text,
    currency        char(3)     NOT NULL,
    withheld_minor  bigint      NOT NULL CHECK (withheld_minor >= 0),
    asked_minor     bigint      CHECK (asked_minor > 0),
    offered_minor   bigint      CHECK (offered_minor > 0),
    awarded_minor   bigint      CHECK (awarded_minor >= 0),
    rest            jsonb       NOT NULL DEFAULT '[]',
    ruling          text,
    operator_id     uuid,
    operator_name   text,
    created_at      timestamptz NOT NULL,
    answer_due_at   timestamptz NOT NULL,
    decision_due_at timestamptz,
    closed_at       timestamptz,
    CHECK (kind = 'PROBLEM' OR asked_minor IS NOT NULL),
    CHECK ((state IN ('AGREED', 'DECIDED')) = (awarded_minor IS NOT NULL)),
    CHECK ((state = 'DECIDED') = (operator_id IS NOT NULL AND operator_name IS NOT NULL AND ruling IS NOT NULL)),
    CHECK ((state IN ('AGREED', 'DECIDED', 'WITHDRAWN')) = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX claim_one_open ON claim (booking_id, kind)
    WHERE state IN ('OPEN', 'ANSWERED', 'WITH_OPERATOR');
CREATE INDEX claim_of_booking ON claim (booking_id, id DESC);
CREATE INDEX claim_in_state ON claim (state, id);

-- In the booking's own escrow: what is withheld for a claim, and what the booking wanted divided meanwhile.
ALTER TABLE escrow
    ADD COLUMN claim_id uuid,
    ADD COLUMN withheld boolean NOT NULL DEFAULT false,
    ADD COLUMN put_off  jsonb,
    ADD CHECK (claim_id IS NOT NULL OR NOT withheld);
