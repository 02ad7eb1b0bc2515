-- What a person wants to find again; nobody else reads it. Listings are archived and never deleted, so neither are these.
CREATE TABLE favorite (
    person_id  uuid NOT NULL,
    listing_id uuid NOT NULL REFERENCES listing (id),
    since      timestamptz NOT NULL,
    PRIMARY KEY (person_id, listing_id)
);
CREATE INDEX favorite_newest ON favorite (person_id, since DESC, listing_id DESC);
