package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The bank's side and ours of a dispute: opened by a test token or by whoever plays the bank, answered once, decided.
 * Each step and the webhook about it are one transaction; a step that was taken before changes nothing.
 */
final class DisputeBooks {

    /** After the capture, with the token {@code sandbox_disputed}. */
    static final Duration DISPUTED_AFTER = Duration.ofHours(24);

    static final Duration ANSWER_WITHIN = Duration.ofDays(7);
    static final long FEE_MINOR = 1_500;

    private static final String REASON = "fraudulent";

    private final SandboxStore store;
    private final SandboxClock clock;
    private final WebhookOutbox webhooks;

    DisputeBooks(SandboxStore store, SandboxClock clock, WebhookOutbox webhooks) {
        this.store = store;
        this.clock = clock;
        this.webhooks = webhooks;
    }

    /** @param amountMinor zero for all that is left of the capture */
    Dispute open(String authorizationId, long amountMinor) {
        return store.inTransaction(connection -> {
            Authorization captured = AuthorizationRows.find(connection, authorizationId)
                    .filter(found -> found.status() == Authorization.Status.CAPTURED)
                    .orElseThrow(() -> new Rejected(404, "nothing_captured", "Nothing was captured under this id."));
            long left = left(connection, captured);
            if (amountMinor > left || left == 0) {
                throw new Rejected(422, "exceeds_captured", "At most " + left + " can be disputed.");
            }
            return open(connection, captured, amountMinor == 0 ? left : amountMinor);
        });
    }

    private static long left(Connection connection, Authorization captured) throws SQLException {
        return captured.capturedMinor() - captured.refundedMinor() - DisputeRows.lostMinor(connection, captured.id());
    }

    private Dispute open(Connection connection, Authorization captured, long amountMinor) throws SQLException {
        Instant now = clock.instant();
        Dispute opened = new Dispute(
                0,
                "dsp_" + UUID.randomUUID(),
                captured.id(),
                amountMinor,
                FEE_MINOR,
                captured.currency(),
                Dispute.Status.NEEDS_EVIDENCE,
                REASON,
                null,
                now,
                now.plus(ANSWER_WITHIN),
                null);
        DisputeRows.insert(connection, opened);
        OperationRows.insert(connection, Entry.dispute(opened, Operation.Kind.DISPUTE, now));
        webhooks.disputed(connection, opened, captured);
        return opened;
    }

    Dispute sendEvidence(String id, String text) {
        return store.inTransaction(connection -> {
            sweep(connection);
            Dispute dispute = dispute(connection, id);
            if (dispute.status() == Dispute.Status.NEEDS_EVIDENCE) {
                DisputeRows.review(connection, id, text);
                return told(connection, id);
            }
            if (text.equals(dispute.evidence())) {
                return dispute;
            }
            throw new Rejected(422, "evidence_not_taken", "The bank takes no evidence for this dispute any more.");
        });
    }

    /** Ends it, for whoever plays the bank, or for the account's owner who gives it up. */
    Dispute end(String id, Dispute.Status how) {
        return store.inTransaction(connection -> {
            sweep(connection);
            Dispute dispute = dispute(connection, id);
            if (!dispute.status().isOver()) {
                end(connection, dispute, how);
                return DisputeRows.find(connection, id).orElseThrow();
            }
            if (dispute.status() == how) {
                return dispute;
            }
            throw new Rejected(422, "dispute_is_over", "The dispute is " + dispute.status() + ".");
        });
    }

    private void end(Connection connection, Dispute dispute, Dispute.Status how) throws SQLException {
        Instant now = clock.instant();
        DisputeRows.end(connection, dispute.id(), how, now);
        if (how == Dispute.Status.WON) {
            OperationRows.insert(connection, Entry.dispute(dispute, Operation.Kind.DISPUTE_WON, now));
        }
        told(connection, dispute.id());
    }

    private Dispute told(Connection connection, String id) throws SQLException {
        Dispute now = dispute(connection, id);
        webhooks.disputed(
                connection,
                now,
                AuthorizationRows.find(connection, now.authorizationId()).orElseThrow());
        return now;
    }

    /** What time has brought: captures by the test token are disputed, disputes that nobody answered are lost. */
    void sweep() {
        store.inTransaction(connection -> {
            sweep(connection);
            return null;
        });
    }

    private void sweep(Connection connection) throws SQLException {
        Instant now = clock.instant();
        for (Authorization captured : AuthorizationRows.toDispute(connection, now.minus(DISPUTED_AFTER))) {
            long left = left(connection, captured);
            if (left > 0) {
                open(connection, captured, left);
            }
        }
        for (Dispute late : DisputeRows.overdue(connection, now)) {
            end(connection, late, Dispute.Status.LOST);
        }
    }

    Dispute dispute(String id) {
        return store.inTransaction(connection -> {
            sweep(connection);
            return dispute(connection, id);
        });
    }

    private static Dispute dispute(Connection connection, String id) throws SQLException {
        return DisputeRows.find(connection, id)
                .orElseThrow(() -> new Rejected(404, "unknown_dispute", "No dispute has the id " + id));
    }

    List<Dispute> disputesAfter(long sequence, Period period, int limit) {
        return store.inTransaction(connection -> {
            sweep(connection);
            return DisputeRows.after(connection, sequence, period, limit);
        });
    }
}
