-- The claim that bookings froze an escrow for, and the last one that was settled: a freeze for that or one before it
-- comes too late.
ALTER TABLE escrow
    ADD COLUMN frozen_for    uuid,
    ADD COLUMN settled_claim uuid,
    ADD CONSTRAINT escrow_frozen_for_a_claim CHECK (frozen_for IS NULL OR state = 'FROZEN');
