-- Who acts for the host of a listing, as its latest snapshot says.
CREATE TABLE co_host (
    person_id  uuid   NOT NULL,
    listing_id uuid   NOT NULL REFERENCES listing_copy (listing_id),
    rights     text[] NOT NULL CHECK (cardinality(rights) > 0),
    PRIMARY KEY (person_id, listing_id)
);
CREATE INDEX co_host_of_listing ON co_host (listing_id);
CREATE INDEX booking_of_listing ON booking (listing_id, id DESC);

ALTER TABLE conflict ADD COLUMN listing_id uuid;
UPDATE conflict SET listing_id = booking.listing_id FROM booking WHERE booking.id = conflict.booking_id;
ALTER TABLE conflict ALTER COLUMN listing_id SET NOT NULL;
CREATE INDEX conflict_of_listing ON conflict (listing_id, id DESC);
