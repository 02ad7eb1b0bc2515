package io.latchkey.payments.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A ledger transaction with its place in its chain. Its hash is {@code SHA-256(previous hash, canonical text)}, so that
 * whoever knows the last hash notices any change before it. Both parties of a booking can compute it from
 * {@code GET /v1/bookings/{id}/ledger}.
 *
 * @param sequence 1, 2, 3 … within the chain
 * @param at in whole milliseconds
 */
public record Sealed(UUID id, long sequence, Instant at, LedgerTransaction transaction) {

    /** Before the first transaction of a chain: 32 zero bytes. */
    public static byte[] start() {
        return new byte[32];
    }

    public Sealed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(transaction, "transaction");
        if (at.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("the ledger counts in milliseconds: " + at);
        }
    }

    /**
     * One line each, all ended by a line feed: {@code latchkey-ledger-1}, sequence, id, kind, {@code source:id}, time,
     * then {@code from > to amountMinor currency} for each posting in order.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("latchkey-ledger-1\n");
        line(text, Long.toString(sequence));
        line(text, id.toString());
        line(text, transaction.kind().name());
        line(text, transaction.source().type() + ":" + transaction.source().id());
        line(text, at.toString());
        for (Posting posting : transaction.postings()) {
            line(
                    text,
                    posting.from() + " > " + posting.to() + " "
                            + posting.amount().amountMinor() + " "
                            + posting.amount().currency().getCurrencyCode());
        }
        return text.toString();
    }

    public byte[] hashAfter(byte[] previous) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(canonicalText().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The hash of the chain's last transaction; of an empty chain its start. */
    public static byte[] head(List<Sealed> chain) {
        byte[] hash = start();
        for (Sealed transaction : chain) {
            hash = transaction.hashAfter(hash);
        }
        return hash;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
