create table note (
    id             uuid    primary key,
    text           text    not null unique,
    price_minor    bigint  not null,
    price_currency char(3) not null
);
