package io.latchkey.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The listings of real cities, copied to other places until there are as many as wanted, each taken twenty times in the
 * coming year: in the tables of the listings service, and once more in those that one would write first.
 */
final class SearchWorld {

    static final int OCCUPANCIES = 20;

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Copies stand so far from each other that no circle holds two of them. */
    static final double LATITUDE_STEP = 2;

    static final double LONGITUDE_STEP = 3.2;
    static final int COLUMNS = 110;

    private final Connection connection;

    SearchWorld(Connection connection) {
        this.connection = connection;
    }

    /** One listing of a city as the file has it, relative to the city's centre. */
    private record Seed(
            int city,
            double latitude,
            double longitude,
            String kind,
            long price,
            int guests,
            int minNights,
            String title) {}

    /** Reads the cities; how many listings each has. */
    List<Integer> readCities(Path data) throws SQLException {
        List<List<Seed>> cities = List.of(
                seeds(0, data.resolve("airbnb-antwerp/listings.csv.gz"), 51.2194, 4.4025),
                seeds(1, data.resolve("airbnb-quebec/listings.csv"), 46.8139, -71.2082));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            statement.execute("DROP TABLE IF EXISTS seed");
            statement.execute(
                    """
                    CREATE TABLE seed (city int, n int, latitude float8, longitude float8, kind text, price bigint,
                        guests int, min_nights int, title text)""");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO seed VALUES (?,?,?,?,?,?,?,?,?)")) {
            for (List<Seed> city : cities) {
                for (int n = 0; n < city.size(); n++) {
                    add(insert, n, city.get(n));
                }
            }
            insert.executeBatch();
        }
        return cities.stream().map(List::size).toList();
    }

    private static void add(PreparedStatement insert, int n, Seed seed) throws SQLException {
        insert.setInt(1, seed.city());
        insert.setInt(2, n);
        insert.setDouble(3, seed.latitude());
        insert.setDouble(4, seed.longitude());
        insert.setString(5, seed.kind());
        insert.setLong(6, seed.price());
        insert.setInt(7, seed.guests());
        insert.setInt(8, seed.minNights());
        insert.setString(9, seed.title());
        insert.addBatch();
    }

    private static List<Seed> seeds(int city, Path file, double latitude, double longitude) {
        List<Seed> seeds = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            for (CSVRecord row : CSV.parse(reader)) {
                seeds.add(new Seed(
                        city,
                        Double.parseDouble(row.get("latitude")) - latitude,
                        Double.parseDouble(row.get("longitude")) - longitude,
                        row.get("room_type").startsWith("Entire") ? "HOME" : "ROOM",
                        Math.max(1_000, (long) (number(row.get("price"), 80) * 100)),
                        row.isMapped("accommodates") ? (int) number(row.get("accommodates"), 2) : 1 + seeds.size() % 6,
                        Math.clamp((int) number(row.get("minimum_nights"), 1), 1, 30),
                        row.get("name").replaceAll("\\p{Cntrl}", " ").strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    private static double number(String text, double otherwise) {
        String digits = text.replaceAll("[$,]", "");
        return digits.isBlank() ? otherwise : Double.parseDouble(digits);
    }

    /** Empties the tables and fills them with this many copies of each city; all on one spot if dense. */
    void fill(int copies, boolean dense) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS plain_busy, plain_listing, taken");
            statement.execute("TRUNCATE co_host, favorite, photo, listing_unit, unit, listing, calendar_copy");
            List<String> indexes = Indexes.dropAllButKeys(statement, "listing");
            listings(statement, copies, dense);
            for (String index : indexes) {
                statement.execute(index);
            }
            calendars(statement);
            plainWay(statement);
            statement.execute(
                    "INSERT INTO charges_copy (content) VALUES"
                            + " ('{\"guestBasisPoints\":1000,\"hostBasisPoints\":300,\"taxRules\":[]}') ON CONFLICT DO NOTHING");
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void listings(Statement statement, int copies, boolean dense) throws SQLException {
        String latitude = dense
                ? "50.0 + s.latitude + (hashint4(k * 7919 + s.n) % 1000) * 0.00002"
                : "-54 + (p / %d) * %s + s.latitude".formatted(COLUMNS, LATITUDE_STEP);
        String longitude = dense
                ? "5.0 + s.longitude + (hashint4(k * 104729 + s.n) % 1000) * 0.00002"
                : "-175 + (p %% %d) * %s + s.longitude".formatted(COLUMNS, LONGITUDE_STEP);
        statement.execute(
                """
                INSERT INTO listing (id, host_id, state, version, kind, title, description, latitude, longitude,
                    address, city, country_code, shown_latitude, shown_longitude, time_zone, unit_count, attributes,
                    terms, created_at, updated_at, published_at, calendar_group, unit_use)
                SELECT id, id, 'PUBLISHED', 1, kind, title, '', la, lo, '', 'City ' || p, 'GB', la, lo,
                    (ARRAY['Europe/Brussels', 'America/Toronto', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Sydney',
                        'America/Sao_Paulo', 'Africa/Nairobi', 'Pacific/Auckland', 'Europe/London', 'UTC'])[1 + p %% 10],
                    1, '{"type":"STAY","bedrooms":1,"beds":1,"bathrooms":1.0,"amenities":["Wifi","Kitchen"]}',
                    jsonb_build_object('currency', 'EUR',
                        'rates', jsonb_build_array(jsonb_build_object('per', 'NIGHT',
                            'base', jsonb_build_object('amountMinor', price, 'currency', 'EUR'),
                            'weekend', CASE WHEN n %% 2 = 0
                                THEN jsonb_build_object('amountMinor', price + price / 4, 'currency', 'EUR') END)),
                        'lengthDiscounts', jsonb_build_array(
                            jsonb_build_object('per', 'NIGHT', 'minLength', 7, 'basisPoints', 1000)),
                        'cleaningFee', jsonb_build_object('amountMinor', 2000 + n %% 50 * 100, 'currency', 'EUR'),
                        'capacity', guests, 'checkInTime', '15:00', 'checkOutTime', '11:00', 'stepMinutes', 30,
                        'stayRules', jsonb_build_array(
                            jsonb_build_object('per', 'NIGHT', 'min', min_nights, 'max', 365, 'mode', 'ON_ARRIVAL')),
                        'advanceNotice', 'P1D', 'bookingWindow', 'P730D', 'instantBook', n %% 3 > 0,
                        'cancellationPolicy', 'FLEXIBLE', 'houseRules', ''),
                    now(), now(), now() - n * interval '1 minute', id, 'ANY'
                FROM (SELECT s.*, p, %s AS la, %s AS lo, CAST(md5('l' || s.city || '/' || s.n || '/' || k) AS uuid) AS id
                    FROM generate_series(0, %d) AS k CROSS JOIN seed s
                    CROSS JOIN LATERAL (SELECT k * 2 + s.city AS p) AS place) AS copied"""
                        .formatted(latitude, longitude, copies - 1)
                        .replace("%%", "%"));
        statement.execute("INSERT INTO unit (id) SELECT " + unit("id") + " FROM listing");
        statement.execute("INSERT INTO listing_unit (listing_id, position, unit_id) SELECT id, 0, " + unit("id")
                + " FROM listing");
    }

    private static String unit(String listing) {
        return "CAST(md5('u' || CAST(" + listing + " AS text)) AS uuid)";
    }

    /** In the form of the service's own copies: see CalendarBytes. */
    private static void calendars(Statement statement) throws SQLException {
        statement.execute(
                """
                CREATE TABLE taken AS
                SELECT id AS listing_id, k, tstzrange((day + time '15:00') AT TIME ZONE time_zone,
                    (day + nights + time '11:00') AT TIME ZONE time_zone) AS during
                FROM listing, generate_series(0, %d) AS k,
                    LATERAL (SELECT abs(hashtext(CAST(id AS text) || k)) AS dice) AS thrown,
                    LATERAL (SELECT current_date + k * 17 + dice %% 4 AS day, 1 + dice / 7 %% 12 AS nights) AS stay"""
                        .formatted(OCCUPANCIES - 1));
        statement.execute(
                """
                INSERT INTO calendar_copy (calendar_group, content)
                SELECT listing_id, '\\x01'::bytea || int4send(CAST(count(*) AS int)) || string_agg(
                    uuid_send(%s) || int8send(CAST(extract(epoch FROM lower(during)) * 1000000 AS bigint))
                    || int8send(CAST(extract(epoch FROM upper(during)) * 1000000 AS bigint))
                    || '\\x0108'::bytea || uuid_send(listing_id), ''::bytea ORDER BY k) || int4send(0)
                FROM taken GROUP BY listing_id"""
                        .formatted(unit("listing_id")));
    }

    private static void plainWay(Statement statement) throws SQLException {
        statement.execute(
                """
                CREATE TABLE plain_listing AS
                SELECT id, title, kind, place, CAST(terms ->> 'capacity' AS int) AS guests,
                    CAST(terms #>> '{rates,0,base,amountMinor}' AS bigint) AS price, shown_latitude, shown_longitude
                FROM listing""");
        statement.execute("ALTER TABLE plain_listing ADD PRIMARY KEY (id)");
        statement.execute("CREATE INDEX ON plain_listing USING gist (place)");
        statement.execute("ALTER TABLE taken RENAME TO plain_busy");
        statement.execute("CREATE INDEX ON plain_busy USING gist (listing_id, during)");
    }
}
