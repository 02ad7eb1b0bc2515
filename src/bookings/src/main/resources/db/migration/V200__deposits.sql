-- The security deposit of each booking that has one: captured with the price, kept apart from it, divided once.
CREATE TABLE deposit (
    booking_id    uuid        PRIMARY KEY,
    version       bigint      NOT NULL,
    payment_id    uuid        NOT NULL UNIQUE,
    currency      char(3)     NOT NULL,
    amount_minor  bigint      NOT NULL CHECK (amount_minor > 0),
    state         text        NOT NULL,
    returns_at    timestamptz,
    freeze_reason text,
    settlement_id uuid        UNIQUE,
    to_host_minor bigint      CHECK (to_host_minor BETWEEN 0 AND amount_minor),
    reason        text,
    settled_at    timestamptz,
    CHECK ((state = 'FROZEN') = (freeze_reason IS NOT NULL)),
    CHECK ((state IN ('RETURNED', 'SPLIT')) = (settlement_id IS NOT NULL)),
    CHECK ((settlement_id IS NULL) = (to_host_minor IS NULL)),
    CHECK ((settlement_id IS NULL) = (reason IS NULL))
);

-- What is asked for together with the price: a booking that costs nothing may still have a deposit to pay.
ALTER TABLE escrow ADD COLUMN deposit_minor bigint NOT NULL DEFAULT 0 CHECK (deposit_minor >= 0);
