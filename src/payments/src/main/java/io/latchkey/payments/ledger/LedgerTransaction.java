package io.latchkey.payments.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A set of postings with one reason, written whole or not at all, never changed.
 *
 * @param chain the booking whose money it is, or the host for payouts: where its hash chain goes on
 * @param source what caused it, and its idempotency key: the same source and kind are posted once
 */
public record LedgerTransaction(UUID chain, TransactionKind kind, Source source, List<Posting> postings) {

    /** What caused a transaction, for example the provider operation {@code …}. */
    public record Source(String type, UUID id) {

        public Source {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
        }
    }

    public LedgerTransaction {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        postings = List.copyOf(postings);
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("a ledger transaction moves something");
        }
    }
}
