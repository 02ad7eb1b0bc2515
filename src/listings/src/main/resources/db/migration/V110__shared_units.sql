-- Listings of one calendar group may offer the same units: a home and its rooms, a floor and its desks. The group is the
-- listing that was there first.
ALTER TABLE listing ADD calendar_group uuid REFERENCES listing (id);
UPDATE listing SET calendar_group = id;
ALTER TABLE listing ALTER calendar_group SET NOT NULL;
CREATE INDEX listing_in_group ON listing (calendar_group);

ALTER TABLE listing ADD unit_use text NOT NULL DEFAULT 'ANY' CHECK (unit_use IN ('ANY', 'ALL'));

CREATE TABLE listing_unit (
    listing_id uuid NOT NULL REFERENCES listing (id),
    position   integer NOT NULL CHECK (position >= 0),
    unit_id    uuid NOT NULL,
    PRIMARY KEY (listing_id, position),
    UNIQUE (unit_id, listing_id)
);
INSERT INTO listing_unit (listing_id, position, unit_id) SELECT listing_id, position, id FROM unit;

-- Units are never deleted: bookings may still hold what is out of use. Until now a listing offered its first unit_count.
ALTER TABLE unit ADD archived_at timestamptz;
UPDATE unit SET archived_at = listing.updated_at
FROM listing WHERE listing.id = unit.listing_id AND unit.position >= listing.unit_count;
ALTER TABLE unit DROP COLUMN listing_id, DROP COLUMN position;
ALTER TABLE unit DROP CONSTRAINT unit_id_key, ADD PRIMARY KEY (id);
ALTER TABLE listing_unit ADD FOREIGN KEY (unit_id) REFERENCES unit (id);
