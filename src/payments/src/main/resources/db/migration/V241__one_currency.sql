-- A booking's money is in one currency: its escrow and its deposit, and its refunds but for what a provider took in
-- another currency than it was asked to and gets back. Asked once for each account, when its balance row is made.

CREATE FUNCTION ledger_check_currency(its_account text, its_currency char(3)) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kind text := split_part(its_account, ':', 1);
    whose text := split_part(its_account, ':', 2);
    booking uuid;
BEGIN
    IF kind NOT IN ('escrow', 'deposit', 'refund') THEN
        RETURN;
    END IF;
    booking := CASE WHEN pg_input_is_valid(whose, 'uuid') THEN whose::uuid END;
    IF EXISTS (
            SELECT 1 FROM ledger_balance b
            WHERE b.account IN ('escrow:' || whose, 'deposit:' || whose) AND b.currency <> its_currency
            UNION ALL
            SELECT 1 FROM escrow e WHERE e.booking_id = booking AND e.currency <> its_currency)
        AND NOT (kind = 'refund' AND EXISTS (
            SELECT 1 FROM ledger_transaction t
            JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
            WHERE t.chain_id = booking AND t.kind = 'CAPTURE_CONFLICT' AND p.currency = its_currency)) THEN
        RAISE EXCEPTION 'ledger account % is not kept in %', its_account, its_currency USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION ledger_apply_balances() RETURNS trigger LANGUAGE plpgsql AS $$
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
            PERFORM ledger_check_currency(net.account, net.currency);
            INSERT INTO ledger_balance AS b (account, currency, amount_minor)
            VALUES (net.account, net.currency, net.amount_minor)
            ON CONFLICT (account, currency)
            DO UPDATE SET amount_minor = b.amount_minor + excluded.amount_minor, version = b.version + 1;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
