-- No money goes to an account that the code does not know: kind:whose, the kind one of AccountKind's, whose name not
-- blank, at most 80 characters and none of them a control character. A test compares the list with AccountKind.

CREATE FUNCTION ledger_is_account(account text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT length(account) <= 80 + 1 + length(split_part(account, ':', 1)) AND account ~ (
        '^(?:clearing|escrow|deposit|refund|payable|transit|debt|fees|tax|cost|loss|suspense):'
        || ' *[^ \u0001-\u001F\u007F-\u009F][^\u0001-\u001F\u007F-\u009F]*$')
$$;

ALTER TABLE ledger_posting
    ADD CONSTRAINT ledger_posting_accounts_known CHECK (ledger_is_account(from_account) AND ledger_is_account(to_account));
