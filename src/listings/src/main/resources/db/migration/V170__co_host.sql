-- Who acts for the host of a listing. Ten at most, counted while the listing is locked.
CREATE TABLE co_host (
    listing_id uuid NOT NULL REFERENCES listing (id),
    person_id  uuid NOT NULL,
    rights     text[] NOT NULL
        CHECK (cardinality(rights) > 0 AND rights <@ ARRAY['CALENDAR', 'BOOKINGS', 'LISTING', 'MONEY']),
    since      timestamptz NOT NULL,
    CHECK (rights @> ARRAY['BOOKINGS'] OR NOT rights @> ARRAY['MONEY']),
    PRIMARY KEY (listing_id, person_id)
);
CREATE INDEX co_host_of_person ON co_host (person_id, listing_id);

CREATE FUNCTION co_host_is_not_the_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM listing WHERE id = NEW.listing_id AND host_id = NEW.person_id) THEN
        RAISE EXCEPTION 'the host of a listing is no co-host of it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER co_host_is_not_the_host BEFORE INSERT OR UPDATE OF person_id, listing_id ON co_host
    FOR EACH ROW EXECUTE FUNCTION co_host_is_not_the_host();
