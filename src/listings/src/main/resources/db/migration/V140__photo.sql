-- A row is there once its bytes are in the file store, and gone before they are.
CREATE TABLE photo (
    id         uuid PRIMARY KEY,
    listing_id uuid NOT NULL REFERENCES listing (id),
    -- The first one is the cover. Thirty at most, whoever else is adding one at this moment.
    position   integer NOT NULL CHECK (position BETWEEN 0 AND 29),
    caption    text NOT NULL CHECK (char_length(caption) <= 300),
    -- Of the largest size there is of it, in pixels, upright.
    width      integer NOT NULL CHECK (width > 0),
    height     integer NOT NULL CHECK (height > 0),
    created_at timestamptz NOT NULL,
    -- Checked at the commit: in between, photos that change places share one.
    UNIQUE (listing_id, position) DEFERRABLE INITIALLY DEFERRED
);
