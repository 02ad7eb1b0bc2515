-- Files that show something about a claim; their content is in the file store under the same id.
CREATE TABLE evidence (
    id          uuid        PRIMARY KEY,
    claim_id    uuid        NOT NULL REFERENCES claim (id),
    side        text        NOT NULL CHECK (side IN ('GUEST', 'HOST')),
    uploaded_by uuid        NOT NULL,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type        text        NOT NULL,
    bytes       int         NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    sha256      char(64)    NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (claim_id, sha256)
);
