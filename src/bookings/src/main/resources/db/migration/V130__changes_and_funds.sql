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
