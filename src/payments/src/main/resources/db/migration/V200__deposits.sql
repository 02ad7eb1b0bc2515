-- Security deposits: part of what a guest pays, in an account of their own, divided once and whole.

ALTER TABLE payment
    ADD COLUMN deposit_minor bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT payment_deposit_in_bounds CHECK (deposit_minor BETWEEN 0 AND amount_minor);

-- held = captured - to_host - to_guest; the ledger's balance row of the deposit account says the same (I5).
CREATE TABLE deposit (
    booking_id     uuid        PRIMARY KEY,
    payment_id     uuid        NOT NULL,
    currency       char(3)     NOT NULL,
    amount_minor   bigint      NOT NULL CHECK (amount_minor > 0),
    state          text        NOT NULL,
    captured_minor bigint      NOT NULL DEFAULT 0 CHECK (captured_minor IN (0, amount_minor)),
    to_host_minor  bigint      NOT NULL DEFAULT 0 CHECK (to_host_minor >= 0),
    to_guest_minor bigint      NOT NULL DEFAULT 0 CHECK (to_guest_minor >= 0),
    reason         text,
    version        bigint      NOT NULL,
    updated_at     timestamptz NOT NULL,
    CONSTRAINT deposit_divided_whole CHECK (to_host_minor + to_guest_minor IN (0, captured_minor))
);

-- Whoever decides twice is too late the second time.
CREATE UNIQUE INDEX settlement_of_deposit_once ON settlement (booking_id) WHERE reason = 'DEPOSIT';
