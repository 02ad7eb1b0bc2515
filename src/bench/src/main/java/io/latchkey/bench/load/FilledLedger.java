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
 * {@link LedgerClient}, of the last 400 days. Balance rows are those the postings add up to and every chain is linked
 * from hash to hash; the hashes themselves are of the chain's name and the number, not of what is posted, so a party that
 * checks such a chain finds it broken. The invariants I1 to I9 are asked afterwards as the service asks them.
 */
final class FilledLedger {

    private static final int POSTINGS_EACH = 6;
    private static final Duration SINCE = Duration.ofDays(400);
    private static final List<String> TABLES = List.of("ledger_posting", "ledger_transaction", "ledger_balance");
    private static final Set<Invariant> PROVED = EnumSet.range(Invariant.I1, Invariant.I9);

    /** Number {@code i} has its booking, its host, its moments and its hashes; ids begin with the moment as real ones do. */
    private static final String LIVES =
            """
            CREATE UNLOGGED TABLE bench_life AS
            SELECT i, at, 'payable:' || id(1700000000000 + i %% 10000, '7fff', i %% 10000) AS payable,
                id(at, '7000', i) AS chain, ARRAY[id(at, '7001', i), id(at + 1000, '7002', i), id(at + 2000, '7003', i)] AS ids,
                ARRAY[decode(repeat('00', 32), 'hex'), hash(i, 1), hash(i, 2), hash(i, 3)] AS hashes
            FROM (SELECT i, %d + i * %d AS at FROM generate_series(1::bigint, %d) AS i) numbered""";

    private static final List<String> FUNCTIONS = List.of(
            """
            CREATE FUNCTION pg_temp.id(at bigint, kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
                SELECT (lpad(to_hex(at), 12, '0') || kind || '8000' || lpad(to_hex(i), 12, '0'))::uuid $$""",
            """
            CREATE FUNCTION pg_temp.hash(i bigint, number int) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
                SELECT sha256(convert_to('bench ' || i || ' ' || number, 'UTF8')) $$""");

    private static final List<String> FILL = List.of(
            "INSERT INTO ledger_chain SELECT chain, 3, hashes[4] FROM bench_life ORDER BY i",
            """
            INSERT INTO ledger_transaction
            SELECT chain, ids[n], n, (ARRAY['CAPTURE', 'SETTLEMENT', 'REFUND'])[n], 'bench', ids[n],
                (ARRAY[1, 4, 1])[n], to_timestamp((at + (n - 1) * 1000) / 1000.0), hashes[n], hashes[n + 1]
            FROM bench_life, generate_series(1, 3) AS n ORDER BY i, n""",
            """
            INSERT INTO ledger_posting
            SELECT chain, ids[n], leg, from_account, to_account, amount_minor, 'EUR'
            FROM bench_life, LATERAL (VALUES
                (1, 1, 'clearing:sandbox', 'escrow:' || chain, 12000),
                (2, 1, 'escrow:' || chain, payable, 8000),
                (2, 2, 'escrow:' || chain, 'fees:platform', 900),
                (2, 3, 'escrow:' || chain, 'tax:City tax', 300),
                (2, 4, 'escrow:' || chain, 'refund:' || chain, 2800),
                (3, 1, 'refund:' || chain, 'clearing:sandbox', 2800))
                AS p (n, leg, from_account, to_account, amount_minor) ORDER BY i, n, leg""",
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
        statement.execute(LIVES.replaceAll("\\b(id|hash)\\(", "pg_temp.$1(")
                .formatted(first, SINCE.minusDays(1).toMillis() / lives, lives));
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
