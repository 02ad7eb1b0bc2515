-- A guest's bank takes a held security deposit, too: after the escrow, before anybody bears the rest.

-- held = captured - to_host - to_guest - charged_back
ALTER TABLE deposit
    ADD COLUMN charged_back_minor bigint NOT NULL DEFAULT 0
        CHECK (charged_back_minor BETWEEN 0 AND captured_minor),
    DROP CONSTRAINT deposit_divided_whole,
    ADD CONSTRAINT deposit_divided_whole
        CHECK (to_host_minor + to_guest_minor IN (0, captured_minor - charged_back_minor));

ALTER TABLE dispute
    ADD COLUMN deposit_minor bigint NOT NULL DEFAULT 0 CHECK (deposit_minor >= 0),
    DROP CONSTRAINT dispute_borne_whole,
    ADD CONSTRAINT dispute_borne_whole
        CHECK (escrow_minor + deposit_minor + host_minor + platform_minor = amount_minor);
