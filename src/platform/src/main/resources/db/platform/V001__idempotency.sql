-- One row per key that was answered: committed with the effect, or alone when the effect was declined.
create table idempotency (
    caller      text        not null,
    route       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      smallint    not null,
    headers     text        not null,
    body        bytea       not null,
    created_at  timestamptz not null,
    primary key (caller, route, key)
);

create index idempotency_by_age on idempotency (created_at);
