package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What must be true of the units of a calendar group, whatever raced: asked of the database itself. */
@ApplicationScoped
public class UnitsInUse {

    private final Database database;

    public UnitsInUse(Database database) {
        this.database = database;
    }

    void areConsistent(UUID group) {
        assertEquals(
                0,
                count(
                        """
                        SELECT count(*) FROM occupancy a JOIN occupancy b
                            ON a.calendar_group = b.calendar_group AND a.unit_id = b.unit_id AND a.id < b.id
                        WHERE a.calendar_group = ? AND a.during && b.during""",
                        group),
                "two have one unit");
        assertEquals(
                0,
                count(
                        """
                        SELECT count(*) FROM booking b CROSS JOIN LATERAL (
                            SELECT array_agg(unit_id ORDER BY unit_id) AS units FROM occupancy o
                            WHERE o.calendar_group = b.calendar_group AND o.booking_id = b.id) AS taken
                        WHERE calendar_group = ? AND state <> 'COMPLETED'
                            AND (taken.units IS NOT NULL OR state IN ('ACCEPTED', 'CONFIRMED', 'IN_PROGRESS'))
                            AND taken.units IS DISTINCT FROM ARRAY(SELECT unnest(unit_ids) ORDER BY 1)""",
                        group),
                "a booking has other units than it says");
    }

    /** Whether a transaction waits for another one to end. */
    boolean somebodyWaits() {
        return database.first(
                        row -> row.getBoolean(1),
                        """
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock')""")
                .orElseThrow();
    }

    long count(String sql, UUID group) {
        return database.first(row -> row.getLong(1), sql, group).orElseThrow();
    }

    long rows(String table, UUID group) {
        return count("SELECT count(*) FROM " + table + " WHERE calendar_group = ?", group);
    }
}
