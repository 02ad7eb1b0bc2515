-- What Sealed.java hashes, once more in SQL: a second witness for I7, without reading the ledger into the service. The
-- text is described in src/docs/ledger.md.

-- As Java writes an instant: no fraction of a second, or three or six digits of it.
CREATE FUNCTION ledger_instant(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || CASE WHEN date_trunc('second', moment) = moment THEN 'Z'
                WHEN date_trunc('milliseconds', moment) = moment THEN to_char(moment AT TIME ZONE 'UTC', '.MS"Z"')
                ELSE to_char(moment AT TIME ZONE 'UTC', '.US"Z"') END
$$;

-- A posting's line.
CREATE FUNCTION ledger_line(from_account text, to_account text, amount_minor bigint, currency char(3)) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT from_account || ' > ' || to_account || ' ' || amount_minor || ' ' || currency || E'\n'
$$;

-- The hash of a transaction: of its head (previous hash, sequence, id, kind, cause, time) and the lines of its postings.
CREATE FUNCTION ledger_hash(
    previous bytea, sequence bigint, id uuid, kind text, source text, source_id uuid, occurred_at timestamptz, lines text)
RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(previous || convert_to(
        E'latchkey-ledger-1\n' || sequence || E'\n' || id || E'\n' || kind || E'\n' || source || ':' || source_id || E'\n'
        || ledger_instant(occurred_at) || E'\n' || lines, 'UTF8'))
$$;
