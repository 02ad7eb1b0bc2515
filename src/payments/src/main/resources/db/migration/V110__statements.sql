-- A host's statement reads the postings of the host's own accounts in the order of time. A ledger transaction's id
-- begins with its moment, so the id is the time. Only these accounts' postings are in the indexes: a capture, a fee, a
-- tax and a refund cost nothing more than before, a release one entry, a payout two.

-- Whose account it is; null for all that are not a host's.
CREATE FUNCTION ledger_host(account text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN split_part(account, ':', 1) IN ('payable', 'transit', 'debt') THEN split_part(account, ':', 2) END
$$;

-- The lowest id a ledger transaction of this moment, in milliseconds, can have.
CREATE FUNCTION ledger_first_id(moment timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (lpad(to_hex(floor(extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

CREATE INDEX ledger_posting_to_host ON ledger_posting (ledger_host(to_account), currency, transaction_id, leg)
    WHERE ledger_host(to_account) IS NOT NULL;
CREATE INDEX ledger_posting_from_host ON ledger_posting (ledger_host(from_account), currency, transaction_id, leg)
    WHERE ledger_host(from_account) IS NOT NULL;

-- When the last month before the moment began in which the host's accounts moved; months are counted in UTC.
CREATE FUNCTION ledger_host_month_before(host text, its_currency bpchar, moment timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT date_trunc('month', uuid_extract_timestamp(latest.transaction_id), 'UTC')
    FROM ((SELECT transaction_id FROM ledger_posting
           WHERE ledger_host(to_account) = host AND currency = its_currency
             AND transaction_id < ledger_first_id(moment)
           ORDER BY transaction_id DESC LIMIT 1)
          UNION ALL
          (SELECT transaction_id FROM ledger_posting
           WHERE ledger_host(from_account) = host AND currency = its_currency
             AND transaction_id < ledger_first_id(moment)
           ORDER BY transaction_id DESC LIMIT 1)) latest
    ORDER BY latest.transaction_id DESC LIMIT 1
$$;
