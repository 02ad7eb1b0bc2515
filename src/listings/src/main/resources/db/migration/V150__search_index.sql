-- Which transaction changed a row last: how every replica finds out what it has to read again for its search index.
ALTER TABLE listing ADD changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX listing_changed ON listing (changed_in);

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END $$;

CREATE TRIGGER listing_notes_change BEFORE UPDATE ON listing FOR EACH ROW EXECUTE FUNCTION note_change();

-- The calendar of each group as bookings told it last, in the form of CalendarBytes.
CREATE TABLE calendar_copy (
    calendar_group uuid  PRIMARY KEY,
    content        bytea NOT NULL,
    changed_in     xid8  NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX calendar_copy_changed ON calendar_copy (changed_in);

-- What the platform takes and what places tax, as bookings told it last. One row.
CREATE TABLE charges_copy (
    singleton  boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    content    jsonb   NOT NULL,
    changed_in xid8    NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX charges_copy_changed ON charges_copy (changed_in);

-- Candidates come out of the index now; what only served the old search goes.
DROP INDEX listing_newest, listing_night_price, listing_day_price, listing_hour_price;
ALTER TABLE listing DROP COLUMN night_price, DROP COLUMN day_price, DROP COLUMN hour_price, DROP COLUMN capacity,
    DROP COLUMN currency, DROP COLUMN instant_book;
