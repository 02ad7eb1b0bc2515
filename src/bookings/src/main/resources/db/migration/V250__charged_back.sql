-- What the guest's bank has taken back of the escrow's money while it was held.
ALTER TABLE escrow
    ADD COLUMN charged_back_minor bigint NOT NULL DEFAULT 0 CHECK (charged_back_minor >= 0),
    ADD CHECK (refunded_minor + released_minor + charged_back_minor <= captured_minor),
    ADD CHECK (promised_minor + charged_back_minor <= captured_minor);
