-- What guest and host say of each other after a stay: one review of each, never changed, not shown before both are in or
-- the window has closed.
CREATE TABLE review (
    id             uuid        PRIMARY KEY,
    booking_id     uuid        NOT NULL,
    author         text        NOT NULL CHECK (author IN ('GUEST', 'HOST')),
    listing_id     uuid        NOT NULL,
    guest_id       uuid        NOT NULL,
    host_id        uuid        NOT NULL,
    stars          integer     NOT NULL CHECK (stars BETWEEN 1 AND 5),
    words          text        NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    stayed_on      date        NOT NULL,
    created_at     timestamptz NOT NULL,
    window_ends_at timestamptz NOT NULL,
    shown_at       timestamptz,
    UNIQUE (booking_id, author),
    CHECK (created_at < window_ends_at),
    CHECK (shown_at >= created_at)
);
CREATE INDEX review_of_listing ON review (listing_id, shown_at DESC, id DESC)
    WHERE author = 'GUEST' AND shown_at IS NOT NULL;
CREATE INDEX review_of_host ON review (host_id, shown_at DESC, id DESC)
    WHERE author = 'GUEST' AND shown_at IS NOT NULL;
CREATE INDEX review_of_guest ON review (guest_id, shown_at DESC, id DESC)
    WHERE author = 'HOST' AND shown_at IS NOT NULL;

-- What the reviews that are shown add up to; counted in the transaction that shows them.
CREATE TABLE rating (
    subject    text   NOT NULL CHECK (subject IN ('LISTING', 'HOST', 'GUEST')),
    subject_id uuid   NOT NULL,
    reviews    bigint NOT NULL CHECK (reviews > 0),
    stars      bigint NOT NULL,
    PRIMARY KEY (subject, subject_id),
    CHECK (stars BETWEEN reviews AND 5 * reviews)
);

-- A stay that never took place is not reviewed. Both a no-show and an early departure give the units back: only the
-- events tell which it was.
ALTER TABLE booking ADD COLUMN no_show boolean NOT NULL DEFAULT false;
UPDATE booking SET no_show = true
WHERE id IN (SELECT CAST(subject AS uuid) FROM event WHERE type = 'io.latchkey.booking.report-no-show');
