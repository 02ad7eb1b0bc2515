-- earthdistance is left out on purpose: it is not a trusted extension, so an owner of the database who is no superuser
-- could not migrate. It is arithmetic over cube, which is trusted; the column "place" does that arithmetic.
CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could be changed; ours never is.
CREATE FUNCTION search_fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, words));

CREATE TABLE listing (
    id                 uuid PRIMARY KEY,
    host_id            uuid NOT NULL,
    state              text NOT NULL
        CHECK (state IN ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'PAUSED', 'ARCHIVED')),
    version            integer NOT NULL CHECK (version > 0),
    kind               text NOT NULL,
    title              text NOT NULL,
    description        text NOT NULL,
    latitude           double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude          double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    address            text NOT NULL,
    city               text NOT NULL,
    country_code       char(2) NOT NULL,
    -- The blurred place: all that search looks at, or a stranger could find the door by asking for small circles.
    shown_latitude     double precision NOT NULL CHECK (shown_latitude BETWEEN -90 AND 90),
    shown_longitude    double precision NOT NULL CHECK (shown_longitude BETWEEN -180 AND 180),
    time_zone          text NOT NULL,
    unit_count         integer NOT NULL CHECK (unit_count BETWEEN 1 AND 500),
    attributes         jsonb NOT NULL,
    terms              jsonb NOT NULL,
    -- What search filters and sorts by, taken out of the terms.
    capacity           integer NOT NULL CHECK (capacity BETWEEN 1 AND 500),
    instant_book       boolean NOT NULL,
    currency           char(3) NOT NULL,
    night_price        bigint CHECK (night_price > 0),
    day_price          bigint CHECK (day_price > 0),
    hour_price         bigint CHECK (hour_price > 0),
    external_reference text,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    published_at       timestamptz,
    CHECK (state NOT IN ('PUBLISHED', 'PAUSED') OR published_at IS NOT NULL),
    CHECK (night_price IS NOT NULL OR day_price IS NOT NULL OR hour_price IS NOT NULL),
    -- Metres on a sphere of the mean radius: GeoPoint.cartesian() in SQL.
    place cube NOT NULL GENERATED ALWAYS AS (cube(ARRAY[
        6371008.8 * cos(radians(shown_latitude)) * cos(radians(shown_longitude)),
        6371008.8 * cos(radians(shown_latitude)) * sin(radians(shown_longitude)),
        6371008.8 * sin(radians(shown_latitude))])) STORED,
    search_text text NOT NULL GENERATED ALWAYS AS (search_fold(title || ' ' || city || ' ' || description)) STORED
);

-- One import may be repeated: a host's reference names one listing for ever.
CREATE UNIQUE INDEX listing_external_reference ON listing (host_id, external_reference)
    WHERE external_reference IS NOT NULL;
CREATE INDEX listing_of_host ON listing (host_id, id);
CREATE INDEX listing_by_state ON listing (state, id);

CREATE INDEX listing_place ON listing USING gist (place) WHERE state = 'PUBLISHED';
CREATE INDEX listing_on_map ON listing USING gist (point(shown_longitude, shown_latitude))
    WHERE state = 'PUBLISHED';
-- Listings are read far more often than written: no pending list that every search would have to go through.
CREATE INDEX listing_text ON listing USING gin (search_text gin_trgm_ops) WITH (fastupdate = off)
    WHERE state = 'PUBLISHED';
CREATE INDEX listing_newest ON listing (published_at DESC, id DESC) WHERE state = 'PUBLISHED';
CREATE INDEX listing_night_price ON listing (currency, night_price, id)
    WHERE state = 'PUBLISHED' AND night_price IS NOT NULL;
CREATE INDEX listing_day_price ON listing (currency, day_price, id)
    WHERE state = 'PUBLISHED' AND day_price IS NOT NULL;
CREATE INDEX listing_hour_price ON listing (currency, hour_price, id)
    WHERE state = 'PUBLISHED' AND hour_price IS NOT NULL;

-- Units are never deleted: a listing offers its first unit_count ones, and bookings may still hold the others.
CREATE TABLE unit (
    listing_id uuid NOT NULL REFERENCES listing (id),
    position   integer NOT NULL CHECK (position >= 0),
    id         uuid NOT NULL UNIQUE,
    PRIMARY KEY (listing_id, position)
);
