package io.latchkey.devkit.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @Test
    void keepsCommittedRowsThroughAKill(@TempDir Path folder) throws Exception {
        WorldFolders folders = new WorldFolders(folder, Checkout.find().cache());
        try (Postgres postgres = new Postgres(folders, Ports.free().of(Port.POSTGRES), Map.of())) {
            postgres.start();
            postgres.ensureDatabase("bookings");
            postgres.ensureDatabase("bookings");
            execute(postgres, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)");

            postgres.killForcibly();
            postgres.start();

            assertEquals("7", answer(postgres, "SELECT id FROM kept"));
            assertTrue(answer(postgres, "SHOW server_version").startsWith("18."));
            assertEquals("on", answer(postgres, "SHOW fsync"));
        }
    }

    private static void execute(Postgres postgres, String... statements) throws SQLException {
        try (Connection connection = postgres.connect("bookings");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(Postgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.connect("bookings");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
