-- Bookings whose unit will be late. One open case for each pair, however often the lateness is reported.
CREATE TABLE conflict (
    id              uuid        PRIMARY KEY,
    late_booking_id uuid        NOT NULL,
    booking_id      uuid        NOT NULL,
    host_id         uuid        NOT NULL,
    guest_id        uuid        NOT NULL,
    version         bigint      NOT NULL,
    state           text        NOT NULL,
    late_until      timestamptz NOT NULL,
    note            text,
    created_at      timestamptz NOT NULL,
    closed_at       timestamptz,
    CHECK (late_booking_id <> booking_id)
);
CREATE UNIQUE INDEX conflict_one_open ON conflict (late_booking_id, booking_id) WHERE state = 'OPEN';
CREATE INDEX conflict_open_of_booking ON conflict (booking_id) WHERE state = 'OPEN';
CREATE INDEX conflict_of_host ON conflict (host_id, id DESC);
CREATE INDEX conflict_of_guest ON conflict (guest_id, id DESC);
