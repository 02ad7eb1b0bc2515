-- A booking's money: an escrow under its own id, and one for the supplement of each change, under the change's id.
ALTER TABLE escrow RENAME COLUMN booking_id TO id;
ALTER TABLE escrow
    ADD COLUMN booking_id        uuid,
    ADD COLUMN promised_minor    bigint NOT NULL DEFAULT 0,
    ADD COLUMN taking_back       jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN heard_settlements uuid[] NOT NULL DEFAULT '{}';
UPDATE escrow SET booking_id = id, promised_minor = refunded_minor;
ALTER TABLE escrow
    ALTER COLUMN booking_id SET NOT NULL,
    ADD CHECK (promised_minor BETWEEN 0 AND captured_minor);
CREATE INDEX escrow_of_booking ON escrow (booking_id, id);

-- What one side of a booking proposed to the other. While the guest pays for it, what it needs beyond the booking's old
-- range is in occupancy under the change's id.
CREATE TABLE booking_change (
    id            uuid        PRIMARY KEY,
    booking_id    uuid        NOT NULL,
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    proposed_by   text        NOT NULL CHECK (proposed_by IN ('GUEST', 'HOST')),
    before        jsonb       NOT NULL,
    after         jsonb       NOT NULL,
    reason        text,
    unit_ids      uuid[]      NOT NULL,
    occupied_from timestamptz,
    occupied_to   timestamptz,
    held_rows     int         NOT NULL CHECK (held_rows >= 0),
    payment_id    uuid,
    secured       boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CHECK (occupied_from < occupied_to)
);
CREATE INDEX booking_change_of_booking ON booking_change (booking_id, id DESC);
CREATE UNIQUE INDEX booking_change_one_open ON booking_change (booking_id)
    WHERE state IN ('PROPOSED', 'AWAITING_PAYMENT');
