package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.e2e.world.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads databases and JSON; a failure is the test's. */
final class Reading {

    private Reading() {}

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param uuids the query's only parameter */
    static <T> List<T> rows(Connection connection, String sql, Object[] uuids, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", uuids));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    static JsonNode json(String text) {
        return Json.read(text);
    }
}
