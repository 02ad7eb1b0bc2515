-- Facts, written in the transaction of the change. "written" orders them before they have a number; the sequence is
-- given after the commit, by one sequencer at a time, so that it has no gaps and is never overtaken.
create table event (
    id          uuid        primary key,
    written     bigint      generated always as identity,
    sequence    bigint      unique check (sequence > 0),
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    data        text        not null
) with (fillfactor = 90);

create index event_unnumbered on event (written) where sequence is null;

-- One row: the last number given. Whoever holds its lock is the sequencer.
create table feed_head (
    singleton boolean primary key default true check (singleton),
    sequence  bigint  not null
);

insert into feed_head (sequence) values (0);

-- How far each feed that this service follows was applied.
create table feed_position (
    source   text   primary key,
    sequence bigint not null
);
