package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the table of mandates. */
final class MandateRows {

    private MandateRows() {}

    static void insert(Connection connection, Mandate row, String checkId) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO mandate (id, status, amount, currency, method, description, created_at, check_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.status().name(),
                row.amountMinor(),
                row.currency(),
                row.paymentMethod(),
                row.description(),
                row.createdAt().toEpochMilli(),
                checkId);
    }

    static void setStatus(Connection connection, String id, Mandate.Status status) throws SQLException {
        Sql.update(connection, "UPDATE mandate SET status = ? WHERE id = ?", status.name(), id);
    }

    static Optional<Mandate> find(Connection connection, String id) throws SQLException {
        return list(connection, "WHERE id = ?", id).stream().findFirst();
    }

    static Optional<Mandate> findByCheck(Connection connection, String checkId) throws SQLException {
        return list(connection, "WHERE check_id = ?", checkId).stream().findFirst();
    }

    /** Those made until then whose check nobody has finished. */
    static List<Mandate> waitingSince(Connection connection, Instant madeUntil) throws SQLException {
        return list(connection, "WHERE status = 'REQUIRES_ACTION' AND created_at <= ?", madeUntil.toEpochMilli());
    }

    private static List<Mandate> list(Connection connection, String where, Object argument) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, "SELECT * FROM mandate " + where, argument);
                ResultSet rows = statement.executeQuery()) {
            List<Mandate> found = new ArrayList<>();
            while (rows.next()) {
                found.add(read(rows));
            }
            return found;
        }
    }

    private static Mandate read(ResultSet rows) throws SQLException {
        return new Mandate(
                rows.getString("id"),
                Mandate.Status.valueOf(rows.getString("status")),
                rows.getLong("amount"),
                rows.getString("currency"),
                rows.getString("method"),
                rows.getString("description"),
                Instant.ofEpochMilli(rows.getLong("created_at")));
    }
}
