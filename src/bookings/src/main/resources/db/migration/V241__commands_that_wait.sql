-- The last answer to a command that has been repeated many times. It is over when its job is.
CREATE TABLE command_waiting (
    command_id  uuid        PRIMARY KEY,
    method      text        NOT NULL,
    path        text        NOT NULL,
    answer      text        NOT NULL,
    answered_at timestamptz NOT NULL
);
