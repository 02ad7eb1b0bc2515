package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The bookings because of which a host cannot have units back. The caller holds the calendar group's lock. */
@ApplicationScoped
public class StaysInTheWay {

    private final Database database;

    public StaysInTheWay(Database database) {
        this.database = database;
    }

    /**
     * A booking that has one of the units, or holds it.
     *
     * @param takenFrom {@code from} and the time to prepare before it
     * @param takenTo {@code to} and the time to prepare after it
     */
    public record Stay(BookingId bookingId, Instant from, Instant to, Instant takenFrom, Instant takenTo) {}

    /**
     * The stays in the way of having the units in any of the ranges, soonest first. What a booking's change holds is in
     * the way as that booking.
     */
    public List<Stay> ofRanges(UUID calendarGroup, List<UnitId> units, List<TimeRange> ranges, Instant now) {
        return find(calendarGroup, units, ranges, Instant.EPOCH, now);
    }

    /** As {@link #ofRanges} for never having the units again; a turnaround after a stay that is over is not. */
    public List<Stay> forGood(UUID calendarGroup, List<UnitId> units, Instant now) {
        return find(calendarGroup, units, List.of(TimeRange.of(now, UnitBlockRepository.FOR_GOOD)), now, now);
    }

    private List<Stay> find(
            UUID calendarGroup, List<UnitId> units, List<TimeRange> ranges, Instant usedAfter, Instant now) {
        return database.list(
                StaysInTheWay::read,
                """
                SELECT DISTINCT b.id, lower(coalesce(o.used, o.during)) AS starts, upper(coalesce(o.used, o.during)),
                    lower(o.during), upper(o.during)
                FROM unnest(CAST(? AS uuid[])) AS wanted (unit)
                CROSS JOIN unnest(CAST(? AS tstzrange[])) AS period (range)
                JOIN occupancy o ON o.calendar_group = ? AND o.unit_id = wanted.unit AND o.during && period.range
                LEFT JOIN booking_change c ON c.id = o.booking_id
                JOIN booking b ON b.calendar_group = o.calendar_group AND b.id = coalesce(c.booking_id, o.booking_id)
                WHERE least(upper(coalesce(o.used, o.during)), b.given_back_at) > ?
                    AND (o.expires_at IS NULL OR o.expires_at > ?)
                ORDER BY starts, b.id""",
                units.stream().map(UnitId::toString).toArray(String[]::new),
                ranges.stream().map(Ranges::text).toArray(String[]::new),
                calendarGroup,
                usedAfter,
                now);
    }

    private static Stay read(ResultSet row) throws SQLException {
        return new Stay(
                new BookingId(row.getObject(1, UUID.class)),
                instant(row, 2),
                instant(row, 3),
                instant(row, 4),
                instant(row, 5));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
