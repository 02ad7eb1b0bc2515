package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.LedgerReader;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A booking's part of the books. */
@Schema(
        name = "BookingLedger",
        description = "Oldest first. Each hash is SHA-256 over the previous hash's 32 bytes and the UTF-8 lines, each "
                + "ended by a line feed: latchkey-ledger-1, sequence, id, kind, source, at, and for each posting "
                + "'from > to amountMinor currency'. The first previous hash is 32 zero bytes.")
record LedgerResponse(List<Transaction> items) {

    @Schema(name = "LedgerTransaction")
    record Transaction(
            long sequence,
            UUID id,
            TransactionKind kind,
            @Schema(description = "What caused it", examples = "operation:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d")
                    String source,
            Instant at,
            List<Posting> postings,
            String previousHash,
            String hash) {}

    /** Moves a positive amount from one account to another. */
    @Schema(name = "LedgerPosting")
    record Posting(
            @Schema(examples = "clearing:sandbox") String from,
            @Schema(examples = "escrow:0199a4c2-7e1f-7c3a-9d2b-5f6e7a8b9c0d") String to,
            Money amount) {}

    static LedgerResponse of(List<LedgerReader.Stored> chain) {
        return new LedgerResponse(
                chain.stream().map(LedgerResponse::transaction).toList());
    }

    private static Transaction transaction(LedgerReader.Stored stored) {
        LedgerTransaction transaction = stored.sealed().transaction();
        return new Transaction(
                stored.sealed().sequence(),
                stored.sealed().id(),
                transaction.kind(),
                transaction.source().type() + ":" + transaction.source().id(),
                stored.sealed().at(),
                transaction.postings().stream()
                        .map(posting -> new Posting(
                                posting.from().toString(), posting.to().toString(), posting.amount()))
                        .toList(),
                HexFormat.of().formatHex(stored.previousHash()),
                HexFormat.of().formatHex(stored.hash()));
    }
}
