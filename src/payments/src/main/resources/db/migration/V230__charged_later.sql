-- What starts too far from now for money to be held until then: the card is kept, and charged near the start.

ALTER TABLE payment
    ADD COLUMN starts_at       timestamptz,
    ADD COLUMN charge_at       timestamptz,
    ADD COLUMN mandate_id      uuid,
    ADD COLUMN charge_agreed   boolean NOT NULL DEFAULT false,
    ADD COLUMN charge_declined boolean NOT NULL DEFAULT false,
    ADD COLUMN charge_reduced  boolean NOT NULL DEFAULT false,
    -- Nothing waits for a card that is not kept, or for a day that nobody knows.
    ADD CONSTRAINT payment_scheduled_with_card_and_date
        CHECK (state <> 'SCHEDULED' OR (mandate_id IS NOT NULL AND charge_at IS NOT NULL AND starts_at IS NOT NULL)),
    ADD CONSTRAINT payment_card_kept_for_a_date CHECK (mandate_id IS NULL OR charge_at IS NOT NULL);
