-- What shown reviews add up to, as bookings told it last. Counts only grow: the higher one is the later one.
CREATE TABLE listing_rating (
    listing_id uuid   PRIMARY KEY,
    reviews    bigint NOT NULL CHECK (reviews > 0),
    stars_sum  bigint NOT NULL,
    changed_in xid8   NOT NULL DEFAULT pg_current_xact_id(),
    CHECK (stars_sum BETWEEN reviews AND 5 * reviews)
);
CREATE INDEX listing_rating_changed ON listing_rating (changed_in);

CREATE TABLE host_rating (
    host_id   uuid   PRIMARY KEY,
    reviews   bigint NOT NULL CHECK (reviews > 0),
    stars_sum bigint NOT NULL,
    CHECK (stars_sum BETWEEN reviews AND 5 * reviews)
);
