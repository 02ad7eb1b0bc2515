-- Commands that another service refused for good; for the operator.
create table command_refusal (
    command_id uuid        primary key,
    target     text        not null,
    method     text        not null,
    path       text        not null,
    status     smallint    not null,
    problem    text        not null,
    refused_at timestamptz not null
);
