package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.calendar.CalendarStatement;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads the calendar of a pool of 200 units with 50 stays each, and then 100, among those of others. */
@QuarkusTest
class CalendarPlanIT extends ServiceIT {

    private static final int UNITS = 200;
    private static final int STAYS = 50;
    /**
     * Half of what it costs to look at each of a unit's stays: how well the pages of a GiST index keep units apart
     * depends on the order in which rows came, so that the way to a window is between 10 and 30 blocks here.
     */
    private static final int BLOCKS_PER_UNIT = 2 * STAYS / 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    /** What the statement read of the table with the stays. */
    private record Scan(String node, List<String> indexes, double rows, long removed, long blocks) {

        static Scan of(JsonNode node) {
            return new Scan(
                    node.path("Node Type").asText(),
                    node.findValuesAsText("Index Name"),
                    node.path("Actual Rows").asDouble()
                            * node.path("Actual Loops").asInt(),
                    node.path("Rows Removed by Index Recheck").asLong()
                            + node.path("Rows Removed by Filter").asLong(),
                    node.path("Shared Hit Blocks").asLong()
                            + node.path("Shared Read Blocks").asLong());
        }
    }

    @Test
    void readsOnlyTheWindowOfABigPool() throws Exception {
        fill(someone(), Stream.generate(this::someone).limit(3 * UNITS).toList(), 0);
        Listings rooms = Listings.aHome(someone(), someone()).units(UNITS);
        UUID pool = publish(rooms);
        fill(pool, rooms.unitIds(), 0);
        Map<String, Scan> before = explained(pool);
        fill(pool, rooms.unitIds(), 7 * STAYS);

        explained(pool).forEach((planMode, scan) -> {
            assertTrue(List.of("Index Scan", "Bitmap Heap Scan").contains(scan.node()), scan::toString);
            assertEquals(List.of("occupancy_never_overlaps"), scan.indexes());
            assertEquals(inTheWindow(pool), scan.rows(), "rows");
            assertEquals(0, scan.removed());
            assertTrue(scan.blocks() <= UNITS * BLOCKS_PER_UNIT, scan::toString);
            assertEquals(before.get(planMode).rows(), scan.rows(), "the new ones lie outside");
        });
    }

    /** Planned for these values, and for any. */
    private Map<String, Scan> explained(UUID pool) throws Exception {
        return Map.of(
                "custom", explained(pool, "force_custom_plan"),
                "generic", explained(pool, "force_generic_plan"));
    }

    /** Three days a week from so many days after the first stays on, which lie around today. */
    private void fill(UUID group, List<UUID> units, int daysLater) {
        database.update(
                """
                INSERT INTO occupancy (calendar_group, id, unit_id, listing_id, kind, booking_id, during)
                SELECT CAST(? AS uuid), gen_random_uuid(), CAST(unit AS uuid), CAST(? AS uuid), 'BOOKING', gen_random_uuid(),
                    tstzrange(since, since + interval '3 days')
                FROM unnest(CAST(? AS text[])) AS unit
                CROSS JOIN LATERAL (
                    SELECT CAST(? AS timestamptz) + (week * 7 + ?) * interval '1 day' AS since
                    FROM generate_series(0, ? - 1) AS week) AS stay""",
                group,
                group,
                units.stream().map(UUID::toString).toArray(String[]::new),
                day(-7 * STAYS / 2) + "T12:00:00Z",
                daysLater,
                STAYS);
        database.update("ANALYZE occupancy");
    }

    private long inTheWindow(UUID pool) {
        return database.first(
                        row -> row.getLong(1),
                        """
                        SELECT count(*) FROM occupancy
                        WHERE calendar_group = ? AND during && tstzrange(CAST(? AS timestamptz), CAST(? AS timestamptz))""",
                        pool,
                        day(-30).toString(),
                        day(50).toString())
                .orElseThrow();
    }

    private Scan explained(UUID pool, String planMode) throws Exception {
        String values = "ARRAY[CAST('%s' AS uuid)], '%s', '%s', '%s', '%s', '%s', NULL, NULL"
                .formatted(pool, day(-30), day(50), day(-30), day(50), day(0));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = " + planMode);
            statement.execute(CalendarStatement.prepared("calendar"));
            try (ResultSet plan = statement.executeQuery(
                    "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE calendar (" + values + ")")) {
                plan.next();
                return scanOfStays(JSON.readTree(plan.getString(1)));
            } finally {
                statement.execute("DEALLOCATE calendar");
                statement.execute("RESET plan_cache_mode");
            }
        }
    }

    private static Scan scanOfStays(JsonNode plan) {
        List<JsonNode> scans = plan.findParents("Relation Name").stream()
                .filter(node -> node.path("Relation Name").asText().equals("occupancy"))
                .toList();
        assertEquals(1, scans.size(), plan::toPrettyString);
        return Scan.of(scans.getFirst());
    }
}
