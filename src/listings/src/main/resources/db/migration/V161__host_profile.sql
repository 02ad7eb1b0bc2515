-- What hosts say of themselves, for everybody to read.
CREATE TABLE host_profile (
    host_id      uuid PRIMARY KEY,
    display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 60),
    about        text NOT NULL CHECK (char_length(about) <= 2000),
    languages    text[] NOT NULL CHECK (cardinality(languages) <= 20),
    version      integer NOT NULL CHECK (version > 0),
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
