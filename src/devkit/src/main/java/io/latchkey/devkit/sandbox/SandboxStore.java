package io.latchkey.devkit.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The provider's SQLite file. One connection, one transaction at a time, each on disk before it is answered
 * ({@code synchronous=FULL}), so that a {@code kill -9} loses nothing that was said.
 */
final class SandboxStore implements AutoCloseable {

    private static final String[] SCHEMA = {
        """
        CREATE TABLE IF NOT EXISTS authorization (
          id TEXT PRIMARY KEY, status TEXT NOT NULL,
          amount INTEGER NOT NULL CHECK (amount > 0),
          captured INTEGER NOT NULL DEFAULT 0 CHECK (captured BETWEEN 0 AND amount),
          refunded INTEGER NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND captured),
          currency TEXT NOT NULL, method TEXT NOT NULL, description TEXT,
          authorized_at INTEGER NOT NULL, capture_before INTEGER NOT NULL, check_id TEXT UNIQUE)""",
        """
        CREATE TABLE IF NOT EXISTS operation (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
          status TEXT NOT NULL, authorization_id TEXT, destination TEXT,
          amount INTEGER NOT NULL, currency TEXT NOT NULL, capture_before INTEGER,
          code TEXT, message TEXT, action_url TEXT, created_at INTEGER NOT NULL, request TEXT NOT NULL)""",
        """
        CREATE TABLE IF NOT EXISTS mandate (
          id TEXT PRIMARY KEY, status TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
          currency TEXT NOT NULL, method TEXT NOT NULL, description TEXT,
          created_at INTEGER NOT NULL, check_id TEXT UNIQUE)""",
        "CREATE INDEX IF NOT EXISTS mandate_waiting ON mandate (created_at) WHERE status = 'REQUIRES_ACTION'",
        "CREATE INDEX IF NOT EXISTS operation_of_authorization ON operation (authorization_id, kind)",
        "CREATE INDEX IF NOT EXISTS operation_of_currency ON operation (currency, kind, status)",
        """
        CREATE TABLE IF NOT EXISTS dispute (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, authorization_id TEXT NOT NULL,
          amount INTEGER NOT NULL CHECK (amount > 0), fee INTEGER NOT NULL, currency TEXT NOT NULL,
          status TEXT NOT NULL, reason TEXT NOT NULL, evidence TEXT,
          opened_at INTEGER NOT NULL, due_by INTEGER NOT NULL, closed_at INTEGER)""",
        "CREATE INDEX IF NOT EXISTS dispute_of_authorization ON dispute (authorization_id)",
        "CREATE INDEX IF NOT EXISTS dispute_unanswered ON dispute (due_by) WHERE status = 'NEEDS_EVIDENCE'",
        "CREATE INDEX IF NOT EXISTS authorization_to_dispute ON authorization (id)"
                + " WHERE status = 'CAPTURED' AND method LIKE 'sandbox\\_disputed%' ESCAPE '\\'",
        """
        CREATE TABLE IF NOT EXISTS webhook (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, body TEXT NOT NULL,
          due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL)""",
        "CREATE INDEX IF NOT EXISTS webhook_due ON webhook (due_at) WHERE open = 1",
        "CREATE INDEX IF NOT EXISTS webhook_subject ON webhook (subject)",
        "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"
    };

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    SandboxStore(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(5_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                for (String ddl : SCHEMA) {
                    statement.execute(ddl);
                }
            }
            addWhatOlderFilesLack();
            connection.setAutoCommit(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the sandbox's books at " + file, e);
        }
    }

    private void addWhatOlderFilesLack() throws SQLException {
        long known = Sql.number(
                connection, "SELECT count(*) FROM pragma_table_info('operation') WHERE name = ?", "mandate_id");
        if (known == 0) {
            Sql.update(connection, "ALTER TABLE operation ADD COLUMN mandate_id TEXT");
        }
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Runs the work alone; commits when it returns, rolls back when it throws. */
    <T> T inTransaction(Work<T> work) {
        lock.lock();
        try {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollback();
            throw new IllegalStateException("the sandbox's books cannot be written", e);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox's books cannot be rolled back", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            lock.unlock();
        }
    }
}
