-- Operators read the ledger in the order of time, which is the order of the transactions' ids: all of it, or one
-- account's. A booking's accounts are found by their chain, a host's by the indexes of V110; the accounts without a
-- balance row belong to everybody and have millions of postings.
CREATE INDEX ledger_transaction_by_time ON ledger_transaction (id);
CREATE INDEX ledger_posting_to_shared ON ledger_posting (to_account, transaction_id, chain_id)
    WHERE NOT ledger_has_balance_row(to_account);
CREATE INDEX ledger_posting_from_shared ON ledger_posting (from_account, transaction_id, chain_id)
    WHERE NOT ledger_has_balance_row(from_account);
