package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the table of authorizations. */
final class AuthorizationRows {

    private AuthorizationRows() {}

    static void insert(Connection connection, Authorization row, String checkId) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO authorization (id, status, amount, currency, method, description, authorized_at,"
                        + " capture_before, check_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.status().name(),
                row.amountMinor(),
                row.currency(),
                row.paymentMethod(),
                row.description(),
                row.authorizedAt().toEpochMilli(),
                row.captureBefore().toEpochMilli(),
                checkId);
    }

    static Optional<Authorization> find(Connection connection, String id) throws SQLException {
        return list(connection, "WHERE id = ?", id).stream().findFirst();
    }

    static Optional<Authorization> findByCheck(Connection connection, String checkId) throws SQLException {
        return list(connection, "WHERE check_id = ?", checkId).stream().findFirst();
    }

    /** Those that nobody captured in time. */
    static List<Authorization> runOut(Connection connection, Instant now) throws SQLException {
        return list(
                connection,
                "WHERE status IN ('AUTHORIZED', 'REQUIRES_ACTION') AND capture_before <= ?",
                now.toEpochMilli());
    }

    /** Captured until then with the token whose bank takes the money back, and not disputed so far. */
    static List<Authorization> toDispute(Connection connection, Instant capturedUntil) throws SQLException {
        return list(
                connection,
                "WHERE status = 'CAPTURED' AND method LIKE 'sandbox\\_disputed%' ESCAPE '\\'"
                        + " AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.authorization_id = authorization.id)"
                        + " AND EXISTS (SELECT 1 FROM operation o WHERE o.authorization_id = authorization.id"
                        + " AND o.kind = 'CAPTURE' AND o.status = 'SUCCEEDED' AND o.created_at <= ?)",
                capturedUntil.toEpochMilli());
    }

    static void setStatus(Connection connection, String id, Authorization.Status status) throws SQLException {
        Sql.update(connection, "UPDATE authorization SET status = ? WHERE id = ?", status.name(), id);
    }

    /** Whatever goes back later goes back in the currency it was taken in. */
    static void capture(Connection connection, String id, long amountMinor, String currency) throws SQLException {
        Sql.update(
                connection,
                "UPDATE authorization SET status = 'CAPTURED', captured = ?, currency = ? WHERE id = ?",
                amountMinor,
                currency,
                id);
    }

    static void refund(Connection connection, String id, long amountMinor) throws SQLException {
        Sql.update(connection, "UPDATE authorization SET refunded = refunded + ? WHERE id = ?", amountMinor, id);
    }

    private static List<Authorization> list(Connection connection, String where, Object argument) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "SELECT * FROM authorization " + where, argument);
                ResultSet rows = statement.executeQuery()) {
            List<Authorization> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        }
    }

    private static Authorization read(ResultSet rows) throws SQLException {
        return new Authorization(
                rows.getString("id"),
                Authorization.Status.valueOf(rows.getString("status")),
                rows.getLong("amount"),
                rows.getLong("captured"),
                rows.getLong("refunded"),
                rows.getString("currency"),
                rows.getString("method"),
                rows.getString("description"),
                Instant.ofEpochMilli(rows.getLong("authorized_at")),
                Instant.ofEpochMilli(rows.getLong("capture_before")));
    }
}
