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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server on 127.0.0.1. Its data stay in their folder; after a crash the next start recovers them.
 * Every database belongs to a user of the same name, whose password is the name.
 */
public final class Postgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    public Postgres(Path home, Path data, int port, Map<String, String> settings) {
        this.home = home;
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.port = port;
        this.settings = new TreeMap<>(settings);
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

    /** Starts the server and returns when it answers. */
    public void start() {
        initialize();
        List<String> command = new ArrayList<>(List.of(
                bin("postgres"),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder = new ProcessBuilder(Processes.notAsRoot(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = Processes.start(builder, "INT");
        awaitAnswer();
    }

    /** Creates the database and its owner if they are missing. */
    public void ensureDatabase(String name) {
        try (Connection connection = connectAs(SUPERUSER);
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

    /** Stops the server as an administrator would: running transactions are rolled back, nothing is lost. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        Processes.run(List.of("kill", "-INT", String.valueOf(process.pid())));
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the server without a word, as a power cut would. */
    public void killForcibly() {
        process.destroyForcibly().onExit().join();
    }

    private void initialize() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        try {
            Files.createDirectories(data.getParent());
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

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection ignored = connectAs(SUPERUSER)) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL did not start on port " + port + "; see " + log, e);
                }
            }
            pause();
        }
    }

    private Connection connectAs(String superuser) throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), superuser, superuser);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private String bin(String program) {
        return home.resolve("bin").resolve(program).toString();
    }
}
