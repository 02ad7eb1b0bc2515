package io.latchkey.bench.load;

import io.latchkey.bench.load.Market.Wish;
import io.latchkey.devkit.world.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A database as the bookings service has it, with copies of one listing, each booked often from here on.
 *
 * @param first the first night of the first occupancy
 */
record ScaledWorld(String jdbcUrl, int listings, LocalDate first) {

    static final int OCCUPANCIES = 20;

    private static final int NIGHTS = 3;
    private static final int EVERY = 9;

    /** Ids begin with the millisecond in which they were made, as real ones do: here one a minute. */
    private static final long MADE_FIRST = 1_600_000_000_000L;

    private static final long MADE_EVERY = 60_000;

    private static final String LISTING = "70008000";
    private static final String UNIT = "70009000";

    /** In SQL, the id number {@code i} of a kind. */
    private static final String ID = "CAST(lpad(to_hex(" + MADE_FIRST + " + i * CAST(" + MADE_EVERY
            + " AS bigint)), 12, '0') || '%s' || lpad(to_hex(i), 12, '0') AS uuid)";

    static UUID listing(int number) {
        return id(LISTING, number);
    }

    static UUID unit(int number) {
        return id(UNIT, number);
    }

    private static UUID id(String kind, int number) {
        String hex = "%012x%s%012x".formatted(MADE_FIRST + number * MADE_EVERY, kind, number);
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    /** Nobody may be connected to the database of the recorded wish. */
    static ScaledWorld build(Postgres postgres, int listings, Wish recorded) throws SQLException {
        String name = "scale_" + listings;
        ScaledWorld world = new ScaledWorld(
                postgres.jdbcUrl(name), listings, recorded.night().minusDays(60));
        try (Connection superuser = postgres.connectAsSuperuser();
                Statement administration = superuser.createStatement()) {
            administration.execute("ALTER SYSTEM SET max_wal_size = '8GB'");
            administration.execute("SELECT pg_reload_conf()");
            administration.execute("CREATE DATABASE " + name + " TEMPLATE bookings OWNER bookings");
            try (Connection connection = world.connect();
                    Statement statement = connection.createStatement()) {
                world.fill(statement, recorded);
            }
            // What the filling left to write is not to be written during the claims.
            administration.execute("CHECKPOINT");
        }
        return world;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, "bookings", "bookings");
    }

    /** Without indexes first: to make them at the end is several times faster. */
    private void fill(Statement statement, Wish recorded) throws SQLException {
        keep(statement, "listing_copy", "listing_id", recorded.home().listing());
        keep(statement, "quote", "id", recorded.quote());
        statement.execute(
                "TRUNCATE co_host, listing_copy, quote, calendar_group, occupancy, booking, escrow, event, idempotency,"
                        + " scheduled_tasks");
        String numbers = "generate_series(1, " + listings + ") AS i";
        String listing = ID.formatted(LISTING);
        String unit = ID.formatted(UNIT);
        statement.execute("INSERT INTO calendar_group (id) SELECT " + listing + " FROM " + numbers);
        statement.execute(
                """
                INSERT INTO listing_copy SELECT copy.*
                FROM kept_listing_copy, %s, jsonb_populate_record(kept_listing_copy, CAST(replace(replace(
                    CAST(to_jsonb(kept_listing_copy) AS text), '%s', CAST(%s AS text)), '%s', CAST(%s AS text)) AS jsonb))
                    AS copy
                """
                        .formatted(
                                numbers,
                                recorded.home().listing(),
                                listing,
                                recorded.home().unit(),
                                unit));
        List<String> indexes = Indexes.drop(statement, "occupancy");
        statement.execute(
                """
                INSERT INTO occupancy (calendar_group, id, unit_id, kind, during)
                SELECT %s, gen_random_uuid(), %s, 'BOOKING',
                    tstzrange('%s'::date + k * %d + time '09:30', '%s'::date + k * %d + %d + time '05:30')
                FROM %s, generate_series(0, %d) AS k
                """
                        .formatted(listing, unit, first, EVERY, first, EVERY, NIGHTS, numbers, OCCUPANCIES - 1));
        for (String index : indexes) {
            statement.execute(index);
        }
        statement.execute("VACUUM ANALYZE");
    }

    private static void keep(Statement statement, String table, String column, UUID id) throws SQLException {
        statement.execute(
                "CREATE TABLE kept_%s AS SELECT * FROM %s WHERE %s = '%s'".formatted(table, table, column, id));
    }

    /** The night in the middle between two occupancies. */
    LocalDate gap(int number) {
        return first.plusDays((long) number * EVERY + (EVERY + NIGHTS) / 2);
    }

    /** Writes the quotes of these wishes: the recorded one under their ids. */
    void store(List<Wish> wishes) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO quote (calendar_group, id, guest_id, offer, listing, created_at, expires_at)
                        SELECT ?, ?, ?, offer, listing, created_at, expires_at FROM kept_quote
                        """)) {
            for (Wish wish : wishes) {
                insert.setObject(1, wish.home().listing());
                insert.setObject(2, wish.quote());
                insert.setObject(3, wish.guest().id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
