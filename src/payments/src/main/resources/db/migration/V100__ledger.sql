-- The ledger. A posting moves a positive amount from one account to another of the same currency, so every
-- transaction is balanced by its form. Rows are only ever added: the database refuses everything else.
-- A chain is a booking, or a host for payouts; its id leads every key, so that chains can be spread over partitions.

CREATE TABLE ledger_chain (
    chain_id uuid   PRIMARY KEY,
    length   bigint NOT NULL DEFAULT 0 CHECK (length >= 0),
    head     bytea  NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (length(head) = 32)
) WITH (fillfactor = 70);

CREATE TABLE ledger_transaction (
    chain_id      uuid        NOT NULL,
    id            uuid        NOT NULL,
    sequence      bigint      NOT NULL CHECK (sequence > 0),
    kind          text        NOT NULL,
    source        text        NOT NULL,
    source_id     uuid        NOT NULL,
    posting_count int         NOT NULL CHECK (posting_count > 0),
    occurred_at   timestamptz NOT NULL,
    previous_hash bytea       NOT NULL CHECK (length(previous_hash) = 32),
    hash          bytea       NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (chain_id, id),
    UNIQUE (chain_id, sequence),
    CONSTRAINT ledger_transaction_once UNIQUE (chain_id, source, source_id, kind)
);

CREATE TABLE ledger_posting (
    chain_id       uuid    NOT NULL,
    transaction_id uuid    NOT NULL,
    leg            int     NOT NULL CHECK (leg > 0),
    from_account   text    NOT NULL,
    to_account     text    NOT NULL CHECK (to_account <> from_account),
    amount_minor   bigint  NOT NULL CHECK (amount_minor > 0),
    currency       char(3) NOT NULL,
    PRIMARY KEY (chain_id, transaction_id, leg),
    FOREIGN KEY (chain_id, transaction_id) REFERENCES ledger_transaction
);

-- Only accounts with a condition have a row; clearing, fees and taxes are hot and are summed instead.
CREATE TABLE ledger_balance (
    account      text    NOT NULL,
    currency     char(3) NOT NULL,
    amount_minor bigint  NOT NULL,
    version      bigint  NOT NULL DEFAULT 1,
    PRIMARY KEY (account, currency),
    CONSTRAINT ledger_balance_never_below_zero CHECK (amount_minor >= 0 OR account LIKE 'debt:%'),
    CONSTRAINT ledger_debt_never_above_zero CHECK (amount_minor <= 0 OR account NOT LIKE 'debt:%')
) WITH (fillfactor = 70);

CREATE INDEX ledger_balance_to_pay_out ON ledger_balance (account, currency)
    WHERE account LIKE 'payable:%' AND amount_minor > 0;

-- Each posting seen from both its accounts.
CREATE VIEW ledger_entry AS
    SELECT chain_id, transaction_id, leg, to_account AS account, currency, amount_minor FROM ledger_posting
    UNION ALL
    SELECT chain_id, transaction_id, leg, from_account, currency, -amount_minor FROM ledger_posting;

CREATE FUNCTION ledger_has_balance_row(account text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT split_part(account, ':', 1) IN ('escrow', 'deposit', 'refund', 'payable', 'transit', 'debt')
$$;

-- A transaction comes with all its postings in one statement; nothing is added to it later.
CREATE FUNCTION ledger_check_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE broken uuid;
BEGIN
    SELECT t.id INTO broken
    FROM (SELECT DISTINCT chain_id, transaction_id FROM added) a
    JOIN ledger_transaction t ON t.chain_id = a.chain_id AND t.id = a.transaction_id
    WHERE t.posting_count <> (
            SELECT count(*) FROM ledger_posting p WHERE p.chain_id = t.chain_id AND p.transaction_id = t.id)
       OR EXISTS (
            SELECT 1 FROM ledger_entry e WHERE e.chain_id = t.chain_id AND e.transaction_id = t.id
            GROUP BY e.currency HAVING sum(e.amount_minor) <> 0)
    LIMIT 1;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'ledger transaction % is not whole', broken USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION ledger_check_not_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM added t WHERE NOT EXISTS (
            SELECT 1 FROM ledger_posting p WHERE p.chain_id = t.chain_id AND p.transaction_id = t.id)) THEN
        RAISE EXCEPTION 'a ledger transaction without postings' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

-- Balance rows follow the postings, in the order of the accounts so that two transactions never wait for each other.
CREATE FUNCTION ledger_apply_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE net record;
BEGIN
    FOR net IN
        SELECT e.account, e.currency, sum(e.amount_minor)::bigint AS amount_minor
        FROM (SELECT to_account AS account, currency, amount_minor FROM added
              UNION ALL
              SELECT from_account, currency, -amount_minor FROM added) e
        WHERE ledger_has_balance_row(e.account)
        GROUP BY e.account, e.currency
        ORDER BY e.account, e.currency
    LOOP
        UPDATE ledger_balance SET amount_minor = amount_minor + net.amount_minor, version = version + 1
        WHERE account = net.account AND currency = net.currency;
        IF NOT FOUND THEN
            INSERT INTO ledger_balance AS b (account, currency, amount_minor)
            VALUES (net.account, net.currency, net.amount_minor)
            ON CONFLICT (account, currency)
            DO UPDATE SET amount_minor = b.amount_minor + excluded.amount_minor, version = b.version + 1;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger rows are never changed; post the reverse' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_posting_is_whole AFTER INSERT ON ledger_posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_check_whole();
CREATE TRIGGER ledger_posting_moves_balances AFTER INSERT ON ledger_posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_apply_balances();
CREATE TRIGGER ledger_transaction_is_not_empty AFTER INSERT ON ledger_transaction
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_check_not_empty();
CREATE TRIGGER ledger_posting_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_transaction_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
