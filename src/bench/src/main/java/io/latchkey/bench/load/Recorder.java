package io.latchkey.bench.load;

import io.latchkey.devkit.world.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Listens to what the database is told while something happens. */
final class Recorder {

    private Recorder() {}

    /** Everything that is committed until the act is done. */
    static Recording listen(Postgres postgres, Runnable act) {
        Path log = postgres.log();
        try (Connection superuser = postgres.connectAsSuperuser();
                Statement settings = superuser.createStatement()) {
            superuser.setAutoCommit(true);
            long before = Files.size(log);
            settings.execute("ALTER SYSTEM SET log_line_prefix = '" + Recording.PREFIX + "'");
            settings.execute("ALTER SYSTEM SET log_statement = 'all'");
            reload(settings);
            act.run();
            long after = Files.size(log);
            settings.execute("ALTER SYSTEM RESET log_statement");
            reload(settings);
            return Recording.of(text(log, before, after));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sessions take new settings up between two statements, so both are given a moment and a statement. */
    private static void reload(Statement settings) throws SQLException {
        settings.execute("SELECT pg_reload_conf()");
        settings.execute("SELECT pg_sleep(0.5)");
    }

    private static String text(Path log, long from, long to) throws IOException {
        return new String(Files.readAllBytes(log), (int) from, (int) (to - from), StandardCharsets.UTF_8);
    }
}
