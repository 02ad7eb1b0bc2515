-- Nobody edits balances or chains by hand. A balance row changes only within the trigger of a posting, a chain begins
-- empty and grows by one transaction at a time. The conditions are the triggers' own, so that what is allowed calls no
-- function.

CREATE FUNCTION ledger_refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is never changed by hand; it follows the postings', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER ledger_balance_follows_postings BEFORE INSERT OR UPDATE ON ledger_balance
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_refuse_by_hand();
CREATE TRIGGER ledger_balance_is_kept BEFORE DELETE OR TRUNCATE ON ledger_balance
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_by_hand();

CREATE TRIGGER ledger_chain_begins_empty BEFORE INSERT ON ledger_chain
    FOR EACH ROW WHEN (NEW.length <> 0 OR NEW.head <> decode(repeat('00', 32), 'hex'))
    EXECUTE FUNCTION ledger_refuse_by_hand();
CREATE TRIGGER ledger_chain_only_grows BEFORE UPDATE ON ledger_chain
    FOR EACH ROW WHEN (NEW.chain_id <> OLD.chain_id
        OR NOT (NEW.length = OLD.length AND NEW.head = OLD.head OR NEW.length = OLD.length + 1 AND NEW.head <> OLD.head))
    EXECUTE FUNCTION ledger_refuse_by_hand();
CREATE TRIGGER ledger_chain_is_kept BEFORE DELETE OR TRUNCATE ON ledger_chain
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_by_hand();
