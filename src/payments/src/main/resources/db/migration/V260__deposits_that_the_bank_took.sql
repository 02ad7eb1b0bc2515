-- A security deposit of which the guest's bank has taken everything is divided, too: into nothing.
ALTER TABLE settlement
    DROP CONSTRAINT settlement_check,
    ADD CONSTRAINT settlement_divides_something CHECK (refund_minor + released_minor > 0 OR reason = 'DEPOSIT');
