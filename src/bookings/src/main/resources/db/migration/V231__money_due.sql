-- By when a kept card has to have been charged; null where money is not charged later.

ALTER TABLE booking
    ADD COLUMN money_due_at timestamptz;
