package io.latchkey.devkit.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A real PostgreSQL server on 127.0.0.1. Its data stay in their folder; after a crash the next start recovers them.
 * Every database belongs to a user of the same name, whose password is the name.
 */
public final class Postgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    private final Path home;
    private final Path data;
    private final int port;
    private final Program program;

    /** The settings go to the server as they are; nothing that keeps data safe is switched off. */
    public Postgres(WorldFolders folders, int port, Map<String, String> settings) {
        this.home = PostgresBinaries.in(folders.cache());
        this.data = folders.postgres();
        this.port = port;
        this.program =
                new Program(new Program.Plan("postgres", command(settings), Map.of(), this::answers, "INT"), folders);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as the owner of the database. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), database, database);
    }

    /** A connection that may do everything. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER);
    }

    /** What the server writes. */
    public Path log() {
        return program.log();
    }

    /** Starts the server and returns when it answers. */
    public void start() {
        initialize();
        program.start();
    }

    /** Stops the server as an administrator would: running transactions are rolled back, nothing is lost. */
    @Override
    public void close() {
        program.close();
    }

    /** Kills the server without a word, as a power cut would. */
    public void killForcibly() {
        program.killForcibly();
    }

    public boolean isAlive() {
        return program.isAlive();
    }

    public long pid() {
        return program.pid();
    }

    /** Creates the database and its owner if they are missing. */
    public void ensureDatabase(String name) {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
            }
            if (isMissing(statement, "pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
    }

    private static boolean isMissing(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + what)) {
            return !found.next();
        }
    }

    private List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(bin("postgres"), "-D", data.toString()));
        Map<String, String> all = new TreeMap<>(settings);
        all.put("port", String.valueOf(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return Processes.notAsRoot(command);
    }

    private void initialize() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            // A start that is cut off here leaves a draft, not half a database.
            Path draft = data.resolveSibling(data.getFileName() + ".draft");
            Folders.delete(draft);
            Path password = Files.createTempFile(data.getParent(), "password", "");
            Files.writeString(password, SUPERUSER);
            Processes.run(Processes.notAsRoot(List.of(
                    bin("initdb"),
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "-E",
                    "UTF-8",
                    "--locale=C.UTF-8")));
            Files.delete(password);
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + data, e);
        }
    }

    private boolean answers() {
        try (Connection ignored = connectAsSuperuser()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private String bin(String file) {
        return home.resolve("bin").resolve(file).toString();
    }
}
