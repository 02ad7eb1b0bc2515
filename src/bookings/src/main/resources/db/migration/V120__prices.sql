-- Hosts' coupons. What a coupon gives and asks for never changes; how often it may be used is decided on this row.
CREATE TABLE coupon (
    id         uuid        PRIMARY KEY,
    host_id    uuid        NOT NULL,
    code       text        NOT NULL,
    terms      jsonb       NOT NULL,
    uses       integer     NOT NULL CHECK (uses >= 0),
    max_uses   integer     CHECK (uses <= max_uses),
    created_at timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE UNIQUE INDEX coupon_code_of_host ON coupon (host_id, upper(code));
CREATE INDEX coupon_of_host ON coupon (host_id, id DESC);

-- One row per booking that took a coupon; it goes away when the booking ends unpaid.
CREATE TABLE coupon_redemption (
    booking_id uuid PRIMARY KEY,
    coupon_id  uuid NOT NULL REFERENCES coupon,
    guest_id   uuid NOT NULL
);
CREATE INDEX coupon_redemption_by_guest ON coupon_redemption (coupon_id, guest_id);

-- What a country or city taxes; the operator's data.
CREATE TABLE tax_rule (
    id           uuid        PRIMARY KEY,
    country_code char(2)     NOT NULL,
    city         text,
    kinds        text[]      NOT NULL,
    terms        jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX tax_rule_of_country ON tax_rule (country_code) WHERE ended_at IS NULL;
