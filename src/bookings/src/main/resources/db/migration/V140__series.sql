-- Stays that repeat: what was quoted for each of them, and what became of it when they were booked together.
CREATE TABLE series_quote (
    calendar_group uuid        NOT NULL,
    id             uuid        NOT NULL,
    guest_id       uuid        NOT NULL,
    quote          jsonb       NOT NULL,
    PRIMARY KEY (calendar_group, id)
);
CREATE INDEX series_quote_by_id ON series_quote (id);

CREATE TABLE series (
    calendar_group  uuid        NOT NULL,
    id              uuid        NOT NULL,
    series_quote_id uuid        NOT NULL,
    guest_id        uuid        NOT NULL,
    host_id         uuid        NOT NULL,
    series          jsonb       NOT NULL,
    PRIMARY KEY (calendar_group, id),
    UNIQUE (calendar_group, series_quote_id)
);
CREATE INDEX series_by_id ON series (id);

ALTER TABLE booking ADD COLUMN series_id uuid;
