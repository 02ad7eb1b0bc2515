package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that are to be told, written with what they tell of. When each leaves is decided here, by the token's mode or
 * else the provider's.
 */
final class WebhookOutbox {

    private final URI target;
    private final SandboxConfig.Delays delays;
    private volatile WebhookMode mode;

    WebhookOutbox(SandboxStore store, SandboxConfig config) {
        this.target = config.webhookUrl();
        this.delays = config.delays();
        this.mode = store.inTransaction(WebhookOutbox::storedMode);
    }

    record Message(long sequence, String body, int attempts) {}

    WebhookMode mode() {
        return mode;
    }

    void setMode(SandboxStore store, WebhookMode newMode) {
        store.inTransaction(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO setting (name, value) VALUES ('webhooks', ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    newMode.name());
            return null;
        });
        mode = newMode;
    }

    private static WebhookMode storedMode(Connection connection) throws SQLException {
        String value = Sql.text(connection, "SELECT value FROM setting WHERE name = 'webhooks'");
        return value == null ? WebhookMode.NORMAL : WebhookMode.valueOf(value);
    }

    void add(Connection connection, Operation operation) throws SQLException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("operationId", operation.operationId());
        data.put("authorizationId", operation.authorizationId());
        data.put("amountMinor", operation.amountMinor());
        data.put("currency", operation.currency());
        data.put("code", operation.code());
        if (operation.mandateId() != null) {
            data.put("mandateId", operation.mandateId());
        }
        String type = name(operation.kind().name(), operation.status().name());
        enqueue(connection, type, data, operation.subject(), OperationRows.token(connection, operation));
    }

    void expired(Connection connection, Authorization late) throws SQLException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("operationId", late.id());
        data.put("authorizationId", late.id());
        data.put("amountMinor", late.amountMinor());
        data.put("currency", late.currency());
        enqueue(connection, name("AUTHORIZATION", "EXPIRED"), data, late.id(), late.paymentMethod());
    }

    void disputed(Connection connection, Dispute dispute, Authorization about) throws SQLException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("disputeId", dispute.id());
        data.put("authorizationId", about.id());
        data.put("amountMinor", dispute.amountMinor());
        data.put("currency", dispute.currency());
        enqueue(connection, name("DISPUTE", dispute.status().name()), data, dispute.id(), about.paymentMethod());
    }

    private static String name(String what, String how) {
        return (what + "." + how).toLowerCase(Locale.ROOT);
    }

    private void enqueue(Connection connection, String type, Map<String, Object> data, String subject, String method)
            throws SQLException {
        if (target == null) {
            return;
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", "evt_" + UUID.randomUUID());
        event.put("type", type);
        event.putAll(data);
        String body = json(event);
        WebhookMode chosen =
                Optional.ofNullable(TestToken.parse(method).webhooks()).orElse(mode);
        switch (chosen) {
            case NORMAL -> insert(connection, subject, body, Duration.ZERO);
            case TWICE -> {
                insert(connection, subject, body, Duration.ZERO);
                insert(connection, subject, body, Duration.ZERO);
            }
            case LATE -> insert(connection, subject, body, delays.late());
            case REORDERED -> {
                long before = Sql.number(connection, "SELECT count(*) FROM webhook WHERE subject = ?", subject);
                insert(connection, subject, body, before % 2 == 0 ? delays.reordered() : Duration.ZERO);
            }
            case NEVER -> {}
        }
    }

    private static void insert(Connection connection, String subject, String body, Duration delay) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO webhook (subject, body, due_at, open) VALUES (?, ?, ?, 1)",
                subject,
                body,
                Instant.now().plus(delay).toEpochMilli());
    }

    Optional<Message> nextDue(Connection connection, Instant realNow) throws SQLException {
        String sql = "SELECT sequence, body, attempts FROM webhook WHERE open = 1 AND due_at <= ?"
                + " ORDER BY due_at, sequence LIMIT 1";
        try (PreparedStatement statement = Sql.prepare(connection, sql, realNow.toEpochMilli());
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Message(rows.getLong(1), rows.getString(2), rows.getInt(3)))
                    : Optional.empty();
        }
    }

    void close(Connection connection, Message message) throws SQLException {
        Sql.update(
                connection,
                "UPDATE webhook SET open = 0, attempts = attempts + 1 WHERE sequence = ?",
                message.sequence());
    }

    void tryAgainAt(Connection connection, Message message, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE webhook SET due_at = ?, attempts = attempts + 1 WHERE sequence = ?",
                at.toEpochMilli(),
                message.sequence());
    }

    private static String json(Map<String, Object> event) {
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
