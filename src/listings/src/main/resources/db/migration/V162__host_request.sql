-- Requests to book as the feed of bookings told them: when the host was asked, and how it ended first. Either may come
-- before the other. One that was never asked is a booking that came to nothing before.
CREATE TABLE host_request (
    booking_id uuid PRIMARY KEY,
    host_id    uuid NOT NULL,
    asked_at   timestamptz,
    ended_at   timestamptz,
    outcome    text CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK (asked_at IS NOT NULL OR ended_at IS NOT NULL)
);
CREATE INDEX host_request_ended ON host_request (host_id, ended_at) WHERE asked_at IS NOT NULL;
CREATE INDEX host_request_age ON host_request ((coalesce(ended_at, asked_at)));
