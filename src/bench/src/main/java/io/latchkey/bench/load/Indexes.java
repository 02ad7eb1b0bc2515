package io.latchkey.bench.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Takes a table's keys and indexes away while it is filled: to make them at the end is several times faster. */
final class Indexes {

    private Indexes() {}

    /** Returns what makes them again, what others refer to first. */
    static List<String> drop(Statement statement, String table) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> create = new ArrayList<>();
        constraints(statement, table, drop, create);
        indexes(statement, table, drop, create);
        execute(statement, drop);
        return create;
    }

    /** As {@link #drop}, where other tables refer to the keys. */
    static List<String> dropAllButKeys(Statement statement, String table) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> create = new ArrayList<>();
        indexes(statement, table, drop, create);
        execute(statement, drop);
        return create;
    }

    static void execute(Statement statement, List<String> all) throws SQLException {
        for (String sql : all) {
            statement.execute(sql);
        }
    }

    private static void constraints(Statement statement, String table, List<String> drop, List<String> create)
            throws SQLException {
        try (ResultSet found = statement.executeQuery(
                """
                SELECT 'CONSTRAINT ' || quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = '%s'::regclass AND contype IN ('p', 'u', 'x', 'f')
                ORDER BY contype = 'f'
                """
                        .formatted(table))) {
            while (found.next()) {
                drop.add("ALTER TABLE " + table + " DROP " + found.getString(1));
                create.add("ALTER TABLE " + table + " ADD " + found.getString(1) + " " + found.getString(2));
            }
        }
    }

    private static void indexes(Statement statement, String table, List<String> drop, List<String> create)
            throws SQLException {
        try (ResultSet found = statement.executeQuery(
                """
                SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
                WHERE indrelid = '%s'::regclass AND NOT EXISTS (
                    SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid)
                """
                        .formatted(table))) {
            while (found.next()) {
                drop.add("DROP INDEX " + found.getString(1));
                create.add(found.getString(2));
            }
        }
    }
}
