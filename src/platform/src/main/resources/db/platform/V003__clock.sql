-- How far the sandbox's clock is ahead of the system's. One row; only ever moved forward.
create table clock_offset (
    singleton boolean primary key default true check (singleton),
    millis    bigint  not null check (millis >= 0)
);

insert into clock_offset (millis) values (0);
