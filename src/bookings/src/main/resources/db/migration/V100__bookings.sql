-- Every table that grows carries its shard key in its primary key: the calendar group (units that can collide), or the
-- booking. Hash partitions by it need no change of code.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The latest snapshot of each listing, copied from the listings feed.
CREATE TABLE listing_copy (
    listing_id     uuid        PRIMARY KEY,
    calendar_group uuid        NOT NULL,
    host_id        uuid        NOT NULL,
    version        bigint      NOT NULL,
    state          text        NOT NULL,
    snapshot       jsonb       NOT NULL
);

-- One row per set of units that can collide; claims lock it, so that they queue up instead of failing one another.
CREATE TABLE calendar_group (
    id uuid PRIMARY KEY
);

-- Periods in which a unit is taken. An expired hold is dead at once; the next claim removes it.
CREATE TABLE occupancy (
    calendar_group uuid        NOT NULL,
    id             uuid        NOT NULL,
    unit_id        uuid        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('HOLD', 'BOOKING', 'EXTERNAL')),
    during         tstzrange   NOT NULL CHECK (NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during)),
    booking_id     uuid,
    expires_at     timestamptz,
    PRIMARY KEY (calendar_group, id),
    CHECK ((kind = 'HOLD') = (expires_at IS NOT NULL)),
    CONSTRAINT occupancy_never_overlaps
        EXCLUDE USING gist (calendar_group WITH =, unit_id WITH =, during WITH &&)
);
CREATE INDEX occupancy_of_booking ON occupancy (calendar_group, booking_id);

-- Periods the host closed, or opened against the weekly plan: whole dates of the listing's zone, or exact times.
CREATE TABLE block (
    calendar_group uuid        NOT NULL,
    id             uuid        NOT NULL,
    listing_id     uuid        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('CLOSED', 'OPEN')),
    dates          daterange   CHECK (NOT isempty(dates)),
    during         tstzrange   CHECK (NOT isempty(during)),
    note           text,
    PRIMARY KEY (calendar_group, id),
    CHECK ((dates IS NULL) <> (during IS NULL))
);
CREATE INDEX block_of_listing ON block (listing_id, id);

CREATE TABLE quote (
    calendar_group uuid        NOT NULL,
    id             uuid        NOT NULL,
    guest_id       uuid        NOT NULL,
    offer          jsonb       NOT NULL,
    listing        jsonb       NOT NULL,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    PRIMARY KEY (calendar_group, id)
);
CREATE INDEX quote_by_id ON quote (id);

CREATE TABLE booking (
    calendar_group  uuid        NOT NULL,
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    state           text        NOT NULL,
    quote_id        uuid        NOT NULL,
    listing_id      uuid        NOT NULL,
    guest_id        uuid        NOT NULL,
    host_id         uuid        NOT NULL,
    offer           jsonb       NOT NULL,
    unit_ids        uuid[]      NOT NULL,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    hold_expires_at timestamptz,
    answer_due_at   timestamptz,
    confirmed_at    timestamptz,
    checked_in_at   timestamptz,
    agreed          boolean     NOT NULL,
    capture_refused boolean     NOT NULL,
    reason          text,
    PRIMARY KEY (calendar_group, id),
    UNIQUE (calendar_group, quote_id),
    CHECK (starts_at < ends_at),
    CHECK (guest_id <> host_id)
);
CREATE INDEX booking_by_id ON booking (id);
CREATE INDEX booking_of_guest ON booking (guest_id, id DESC);
CREATE INDEX booking_of_host ON booking (host_id, id DESC);
CREATE INDEX booking_unpaid ON booking (guest_id) WHERE state = 'AWAITING_PAYMENT';

-- What this service knows of a booking's money; payments owns the money itself.
CREATE TABLE escrow (
    booking_id     uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    payment_id     uuid        NOT NULL UNIQUE,
    state          text        NOT NULL,
    currency       char(3)     NOT NULL,
    amount_minor   bigint      NOT NULL CHECK (amount_minor >= 0),
    captured_minor bigint      NOT NULL CHECK (captured_minor >= 0),
    refunded_minor bigint      NOT NULL CHECK (refunded_minor >= 0),
    released_minor bigint      NOT NULL CHECK (released_minor >= 0),
    split          jsonb       NOT NULL,
    release_at     timestamptz,
    settlement_id  uuid,
    CHECK (refunded_minor + released_minor <= captured_minor)
);
