-- Where a guest leaves early or is late, "during" follows. What was claimed, with turnaround, is kept then (null: as
-- during): turnaround goes by it, and caps by what was booked of it.
ALTER TABLE occupancy
    ADD COLUMN claimed tstzrange CHECK (NOT isempty(claimed)),
    DROP CONSTRAINT occupancy_check1,
    ADD CHECK (NOT isempty(used) AND used <@ coalesce(claimed, during)),
    ADD CHECK (claimed IS NULL OR used IS NOT NULL);

-- Since when the units are the host's again before the clock ended the stay: the guest left early, or never came.
ALTER TABLE booking ADD COLUMN given_back_at timestamptz;
