package io.latchkey.bench.load;

import io.latchkey.devkit.world.Postgres;
import io.latchkey.payments.ledger.store.Invariant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Puts years of bookings into the ledger by set-based SQL: each the three transactions and six postings of
 * {@link LedgerClient}, of the last 400 days. Balance rows are those the postings add up to, and every chain is hashed as
 * the service hashes it. The invariants I1 to I9 are asked afterwards as the service asks them.
 */
final class FilledLedger {

    private static final int POSTINGS_EACH = 6;
    private static final Duration SINCE = Duration.ofDays(400);
    private static final List<String> TABLES =
            List.of("ledger_posting", "ledger_transaction", "ledger_balance", "ledger_chain");
    private static final Set<Invariant> PROVED = EnumSet.range(Invariant.I1, Invariant.I9);

    private static final List<String> FUNCTIONS = List.of(
            """
            CREATE FUNCTION pg_temp.id(at bigint, kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
                SELECT (lpad(to_hex(at), 12, '0') || kind || '8000' || lpad(to_hex(i), 12, '0'))::uuid $$""",
            """
            CREATE FUNCTION pg_temp.moment(at bigint, n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
                SELECT to_timestamp((at + (n - 1) * 1000) / 1000.0) $$""",
            """
            CREATE FUNCTION pg_temp.kind(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
                SELECT (ARRAY['CAPTURE', 'SETTLEMENT', 'REFUND'])[n] $$""",
            """
            CREATE FUNCTION pg_temp.postings(chain uuid, payable text)
            RETURNS TABLE (n int, leg int, from_account text, to_account text, amount_minor bigint)
            LANGUAGE sql IMMUTABLE AS $$ SELECT * FROM (VALUES
                (1, 1, 'clearing:sandbox', 'escrow:' || chain, 12000::bigint),
                (2, 1, 'escrow:' || chain, payable, 8000),
                (2, 2, 'escrow:' || chain, 'fees:platform', 900),
                (2, 3, 'escrow:' || chain, 'tax:City tax', 300),
                (2, 4, 'escrow:' || chain, 'refund:' || chain, 2800),
                (3, 1, 'refund:' || chain, 'clearing:sandbox', 2800)) AS all_of_them $$""");

    /** Number {@code i} has its booking, its host and its moments; ids begin with the moment as real ones do. */
    private static final String LIVES =
            """
            CREATE UNLOGGED TABLE bench_life AS
            SELECT life.*, ARRAY[start, one, two, three] AS hashes
            FROM (SELECT i, at, 'payable:' || pg_temp.id(1700000000000 + i %% 10000, '7fff', i %% 10000) AS payable,
                    pg_temp.id(at, '7000', i) AS chain, ARRAY[pg_temp.id(at, '7001', i),
                    pg_temp.id(at + 1000, '7002', i), pg_temp.id(at + 2000, '7003', i)] AS ids,
                    decode(repeat('00', 32), 'hex') AS start
                  FROM (SELECT i, %d + i * %d AS at FROM generate_series(1::bigint, %d) AS i) numbered OFFSET 0) life,
                LATERAL (SELECT array_agg(lines ORDER BY n) AS text FROM (
                    SELECT n, string_agg(ledger_line(from_account, to_account, amount_minor, 'EUR'), '' ORDER BY leg) AS lines
                    FROM pg_temp.postings(chain, payable) GROUP BY n) each) posted,
            """
                    + hashed("one", "start", 1) + "," + hashed("two", "one", 2) + "," + hashed("three", "two", 3);

    /** Each computed once: {@code OFFSET 0} keeps PostgreSQL from writing it again wherever it is used. */
    private static String hashed(String name, String previous, int n) {
        return """
                LATERAL (SELECT ledger_hash(%2$s, %3$d, ids[%3$d], pg_temp.kind(%3$d), 'bench', ids[%3$d],
                    pg_temp.moment(at, %3$d), text[%3$d]) AS %1$s OFFSET 0) AS hashed_%1$s"""
                .formatted(name, previous, n);
    }

    private static final List<String> FILL = List.of(
            "INSERT INTO ledger_chain SELECT chain, 3, hashes[4] FROM bench_life ORDER BY i",
            """
            INSERT INTO ledger_transaction
            SELECT chain, ids[n], n, pg_temp.kind(n), 'bench', ids[n],
                (ARRAY[1, 4, 1])[n], pg_temp.moment(at, n), hashes[n], hashes[n + 1]
            FROM bench_life, generate_series(1::bigint, 3) AS n ORDER BY i, n""",
            """
            INSERT INTO ledger_posting
            SELECT chain, ids[n], leg, from_account, to_account, amount_minor, 'EUR'
            FROM bench_life, pg_temp.postings(chain, payable) ORDER BY i, n, leg""",
            """
            INSERT INTO ledger_balance
            SELECT kind || chain, 'EUR', 0, 2 FROM bench_life, (VALUES ('escrow:'), ('refund:')) AS k (kind)""",
            "INSERT INTO ledger_balance SELECT payable, 'EUR', 8000 * count(*), count(*) FROM bench_life GROUP BY payable",
            "DROP TABLE bench_life");

    private FilledLedger() {}

    /** Nobody else may be at the ledger. */
    static void fill(Postgres postgres, long postings) throws SQLException {
        long start = System.nanoTime();
        try (Connection superuser = postgres.connectAsSuperuser();
                Statement administration = superuser.createStatement();
                Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("payments"), "payments", "payments");
                Statement statement = connection.createStatement()) {
            superuser.setAutoCommit(true);
            administration.execute("ALTER SYSTEM SET max_wal_size = '8GB'");
            administration.execute("SELECT pg_reload_conf()");
            statement.execute("SET maintenance_work_mem = '1GB'");
            statement.execute("SET search_path = public, pg_temp");
            fill(statement, postings / POSTINGS_EACH);
            administration.execute("CHECKPOINT");
            System.out.printf("Filled in %.0f s; %s%n", (System.nanoTime() - start) / 1e9, proof(statement));
        }
    }

    private static void fill(Statement statement, long lives) throws SQLException {
        List<String> indexes = new ArrayList<>();
        for (String table : TABLES) {
            statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            indexes.addAll(0, Indexes.drop(statement, table));
        }
        for (String function : FUNCTIONS) {
            statement.execute(function);
        }
        long first = Instant.now().minus(SINCE).toEpochMilli();
        statement.execute(LIVES.formatted(first, SINCE.minusDays(1).toMillis() / lives, lives));
        for (String sql : FILL) {
            statement.execute(sql);
        }
        for (String index : indexes) {
            statement.execute(index);
        }
        for (String table : TABLES) {
            statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        statement.execute("VACUUM ANALYZE");
    }

    private static String proof(Statement statement) throws SQLException {
        for (Invariant invariant : PROVED) {
            try (ResultSet breach = statement.executeQuery(invariant.breaches())) {
                if (breach.next()) {
                    throw new IllegalStateException(invariant + " is broken by " + breach.getString(1));
                }
            }
        }
        return PROVED.size() + " invariants hold";
    }

    /** How much there is now. */
    static String size(Postgres postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("payments"), "payments", "payments");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM ledger_posting")) {
            count.next();
            return "%,d postings".formatted(count.getLong(1));
        }
    }
}
