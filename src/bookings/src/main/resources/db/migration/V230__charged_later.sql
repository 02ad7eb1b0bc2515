-- Money that is promised and not taken: held by the guest's bank until then, or charged then with a card that is kept.

ALTER TABLE escrow
    ADD COLUMN held_until timestamptz,
    ADD COLUMN charge_at  timestamptz,
    ADD COLUMN owed       jsonb NOT NULL DEFAULT '[]';

ALTER TABLE booking
    ADD COLUMN money_held_until timestamptz;
