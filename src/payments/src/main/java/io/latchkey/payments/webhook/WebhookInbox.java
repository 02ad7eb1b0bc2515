package io.latchkey.payments.webhook;

import io.latchkey.payments.provider.PaymentProvider.WebhookHint;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The table of messages; one row per message, however often it comes. */
@ApplicationScoped
class WebhookInbox {

    private final Database database;

    WebhookInbox(Database database) {
        this.database = database;
    }

    /** @return false if it was there before */
    boolean add(String provider, WebhookHint hint, byte[] body, Instant now) {
        return database.update(
                        """
                        INSERT INTO webhook_message (provider, event_id, operation_id, dispute, body, state, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, event_id) DO NOTHING""",
                        provider,
                        hint.eventId(),
                        hint.operation().orElse(null),
                        hint.dispute().orElse(null),
                        body,
                        WebhookState.RECEIVED.name(),
                        now)
                == 1;
    }

    /** When a message came that was not worked on. */
    Optional<Instant> receivedAt(String provider, String eventId) {
        return database.first(
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                """
                SELECT received_at FROM webhook_message
                WHERE provider = ? AND event_id = ? AND state = 'RECEIVED'""",
                provider,
                eventId);
    }

    /** The call or dispute a message is about that was not worked on. */
    Optional<WebhookHint> open(String provider, String eventId) {
        return database.first(
                row -> new WebhookHint(
                        eventId,
                        Optional.ofNullable(row.getObject(1, UUID.class)),
                        Optional.ofNullable(row.getString(2))),
                """
                SELECT operation_id, dispute FROM webhook_message
                WHERE provider = ? AND event_id = ? AND state = 'RECEIVED'
                  AND (operation_id IS NOT NULL OR dispute IS NOT NULL)""",
                provider,
                eventId);
    }

    void close(String provider, String eventId, WebhookState state, Instant now) {
        database.update(
                """
                UPDATE webhook_message SET state = ?, done_at = ?
                WHERE provider = ? AND event_id = ? AND state = 'RECEIVED'""",
                state.name(),
                now,
                provider,
                eventId);
    }
}
