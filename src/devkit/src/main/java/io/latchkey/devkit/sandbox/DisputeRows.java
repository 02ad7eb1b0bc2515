package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the table of disputes. */
final class DisputeRows {

    private DisputeRows() {}

    static void insert(Connection connection, Dispute row) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO dispute (id, authorization_id, amount, fee, currency, status, reason, opened_at, due_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.authorizationId(),
                row.amountMinor(),
                row.feeMinor(),
                row.currency(),
                row.status().name(),
                row.reason(),
                row.openedAt().toEpochMilli(),
                row.dueBy().toEpochMilli());
    }

    static void review(Connection connection, String id, String evidence) throws SQLException {
        Sql.update(connection, "UPDATE dispute SET status = 'UNDER_REVIEW', evidence = ? WHERE id = ?", evidence, id);
    }

    static void end(Connection connection, String id, Dispute.Status how, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE dispute SET status = ?, closed_at = ? WHERE id = ?",
                how.name(),
                at.toEpochMilli(),
                id);
    }

    static Optional<Dispute> find(Connection connection, String id) throws SQLException {
        return list(connection, "WHERE id = ?", id).stream().findFirst();
    }

    static Optional<Dispute> undecided(Connection connection, String authorizationId) throws SQLException {
        return list(
                        connection,
                        "WHERE authorization_id = ? AND status IN ('NEEDS_EVIDENCE', 'UNDER_REVIEW')",
                        authorizationId)
                .stream()
                .findFirst();
    }

    /** Nobody has sent evidence in time. */
    static List<Dispute> overdue(Connection connection, Instant now) throws SQLException {
        return list(connection, "WHERE status = 'NEEDS_EVIDENCE' AND due_by <= ?", now.toEpochMilli());
    }

    static List<Dispute> after(Connection connection, long sequence, Period period, int limit) throws SQLException {
        return list(
                connection,
                "WHERE sequence > ? AND opened_at >= ? AND opened_at < ? ORDER BY sequence LIMIT ?",
                sequence,
                period.from().toEpochMilli(),
                period.to().toEpochMilli(),
                limit);
    }

    static long lostMinor(Connection connection, String authorizationId) throws SQLException {
        return Sql.number(
                connection,
                "SELECT coalesce(sum(amount), 0) FROM dispute WHERE authorization_id = ? AND status <> 'WON'",
                authorizationId);
    }

    /** Taken and not given back, with the fees. */
    static long goneMinor(Connection connection, String currency) throws SQLException {
        return Sql.number(
                connection,
                "SELECT coalesce(sum(fee + CASE status WHEN 'WON' THEN 0 ELSE amount END), 0) FROM dispute"
                        + " WHERE currency = ?",
                currency);
    }

    private static List<Dispute> list(Connection connection, String where, Object... arguments) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "SELECT * FROM dispute " + where, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<Dispute> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        }
    }

    private static Dispute read(ResultSet rows) throws SQLException {
        long closed = rows.getLong("closed_at");
        boolean open = rows.wasNull();
        return new Dispute(
                rows.getLong("sequence"),
                rows.getString("id"),
                rows.getString("authorization_id"),
                rows.getLong("amount"),
                rows.getLong("fee"),
                rows.getString("currency"),
                Dispute.Status.valueOf(rows.getString("status")),
                rows.getString("reason"),
                rows.getString("evidence"),
                Instant.ofEpochMilli(rows.getLong("opened_at")),
                Instant.ofEpochMilli(rows.getLong("due_by")),
                open ? null : Instant.ofEpochMilli(closed));
    }
}
