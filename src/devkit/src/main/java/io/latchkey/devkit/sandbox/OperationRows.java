package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the provider's book: one row per order it was given, done or declined. */
final class OperationRows {

    private OperationRows() {}

    static Operation insert(Connection connection, Operation row) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO operation (id, kind, status, authorization_id, mandate_id, destination, amount, currency,"
                        + " capture_before, code, message, action_url, created_at, request)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.operationId(),
                row.kind().name(),
                row.status().name(),
                row.authorizationId(),
                row.mandateId(),
                row.destination(),
                row.amountMinor(),
                row.currency(),
                row.captureBefore() == null ? null : row.captureBefore().toEpochMilli(),
                row.code(),
                row.message(),
                row.actionUrl(),
                row.createdAt().toEpochMilli(),
                row.request());
        return find(connection, row.operationId()).orElseThrow();
    }

    /** The end of a bank's check, or of a refund that the guest's bank sends back. */
    static Operation finish(Connection connection, String id, Verdict verdict) throws SQLException {
        if (verdict instanceof Verdict.Refused(String code, String message)) {
            Sql.update(
                    connection,
                    "UPDATE operation SET status = 'DECLINED', capture_before = NULL, action_url = NULL, code = ?,"
                            + " message = ? WHERE id = ?",
                    code,
                    message,
                    id);
        } else {
            Sql.update(connection, "UPDATE operation SET status = 'SUCCEEDED', action_url = NULL WHERE id = ?", id);
        }
        return find(connection, id).orElseThrow();
    }

    static Optional<Operation> find(Connection connection, String id) throws SQLException {
        return list(connection, "WHERE id = ?", id).stream().findFirst();
    }

    static List<Operation> after(Connection connection, long sequence, Period period, int limit) throws SQLException {
        return list(
                connection,
                "WHERE sequence > ? AND created_at >= ? AND created_at < ? ORDER BY sequence LIMIT ?",
                sequence,
                period.from().toEpochMilli(),
                period.to().toEpochMilli(),
                limit);
    }

    /** The test token that it was made with. */
    static String token(Connection connection, Operation operation) throws SQLException {
        if (operation.destination() != null) {
            return operation.destination();
        }
        return operation.authorizationId() != null
                ? AuthorizationRows.find(connection, operation.authorizationId())
                        .map(Authorization::paymentMethod)
                        .orElseThrow()
                : MandateRows.find(connection, operation.mandateId())
                        .map(Mandate::paymentMethod)
                        .orElseThrow();
    }

    static long refundsOf(Connection connection, String authorizationId) throws SQLException {
        return Sql.number(
                connection,
                "SELECT count(*) FROM operation WHERE authorization_id = ? AND kind = 'REFUND'",
                authorizationId);
    }

    /** Captured less refunded less paid out less what banks have taken, with their fees. */
    static long availableMinor(Connection connection, String currency) throws SQLException {
        long moved = Sql.number(
                connection,
                "SELECT coalesce(sum(CASE kind WHEN 'CAPTURE' THEN amount WHEN 'REFUND' THEN -amount"
                        + " WHEN 'PAYOUT' THEN -amount ELSE 0 END), 0)"
                        + " FROM operation WHERE currency = ? AND status = 'SUCCEEDED'",
                currency);
        return moved - DisputeRows.goneMinor(connection, currency);
    }

    private static List<Operation> list(Connection connection, String where, Object... arguments) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "SELECT * FROM operation " + where, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<Operation> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        }
    }

    private static Operation read(ResultSet rows) throws SQLException {
        long captureBefore = rows.getLong("capture_before");
        boolean hasNone = rows.wasNull();
        return new Operation(
                rows.getLong("sequence"),
                rows.getString("id"),
                Operation.Kind.valueOf(rows.getString("kind")),
                Operation.Status.valueOf(rows.getString("status")),
                rows.getString("authorization_id"),
                rows.getString("mandate_id"),
                rows.getString("destination"),
                rows.getLong("amount"),
                rows.getString("currency"),
                hasNone ? null : Instant.ofEpochMilli(captureBefore),
                rows.getString("code"),
                rows.getString("message"),
                rows.getString("action_url"),
                Instant.ofEpochMilli(rows.getLong("created_at")),
                rows.getString("request"));
    }
}
