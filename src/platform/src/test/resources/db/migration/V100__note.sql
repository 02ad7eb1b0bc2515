create table note (
    id             uuid    primary key,
    text           text    not null unique,
    price_minor    bigint  not null,
    price_currency char(3) not null
);

create table tally (
    total  bigint not null,
    events bigint not null
);

insert into tally (total, events) values (0, 0);
