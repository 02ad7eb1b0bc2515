-- Several listings may offer one unit. What a claim needs to know to make room in a pool: through which listing a unit
-- was taken, whether the guest chose it by name, and what the guest has of it, without turnaround (null: all of it).
ALTER TABLE occupancy
    ADD COLUMN listing_id uuid,
    ADD COLUMN chosen     boolean   NOT NULL DEFAULT false,
    ADD COLUMN used       tstzrange CHECK (NOT isempty(used) AND used <@ during),
    ADD COLUMN block_id   uuid,
    DROP CONSTRAINT occupancy_kind_check,
    ADD CONSTRAINT occupancy_kind_check CHECK (kind IN ('HOLD', 'BOOKING', 'BLOCK', 'EXTERNAL')),
    ADD CHECK (kind = 'BLOCK' OR block_id IS NULL);

UPDATE occupancy
SET listing_id = booking.listing_id,
    used = CASE WHEN lower(during) < starts_at OR upper(during) > ends_at
        THEN tstzrange(starts_at, least(ends_at, upper(during))) END
FROM booking
WHERE booking.calendar_group = occupancy.calendar_group AND booking.id = occupancy.booking_id;

-- The units a listing offers, beside its snapshot, so that a calendar is read by them.
ALTER TABLE listing_copy ADD COLUMN unit_ids uuid[] NOT NULL DEFAULT '{}';

UPDATE listing_copy
SET unit_ids = ARRAY(SELECT CAST(unit AS uuid) FROM jsonb_array_elements_text(snapshot -> 'unitIds') AS unit);

-- A block of units takes them from every listing that offers them, by occupancies; others concern their listing alone.
ALTER TABLE block ADD COLUMN unit_ids uuid[];
ALTER TABLE block ADD CHECK (unit_ids IS NULL OR cardinality(unit_ids) > 0 AND state = 'CLOSED');
