package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units that come back earlier or later than booked. What was booked and what was claimed around it stays on record:
 * caps and turnaround go by that.
 */
@ApplicationScoped
public class UnitReturns {

    private static final String OF_BOOKING = " WHERE calendar_group = ? AND booking_id = ?";

    /** As claimed; in seconds, since a day of an interval is not always 24 hours. */
    private static final String TURNAROUND =
            "make_interval(secs => extract(epoch FROM upper(coalesce(claimed, during)) - upper(coalesce(used, during))))";

    private static final String ENDS = "UPDATE occupancy SET used = coalesce(used, during),"
            + " claimed = coalesce(claimed, during), during = tstzrange(lower(during), ";

    private final Database database;

    public UnitReturns(Database database) {
        this.database = database;
    }

    /** The guest has left: the units are free as soon as they are prepared, and not later than planned. */
    public void leave(UUID calendarGroup, BookingId booking, Instant from) {
        cut(calendarGroup, booking, from, TURNAROUND);
    }

    /** Nobody came: the units are free at once. */
    public void giveUp(UUID calendarGroup, BookingId booking, Instant from) {
        cut(calendarGroup, booking, from, "interval '0'");
    }

    private void cut(UUID calendarGroup, BookingId booking, Instant from, String gap) {
        database.update(
                "DELETE FROM occupancy" + OF_BOOKING + " AND lower(during) >= CAST(? AS timestamptz) + " + gap,
                calendarGroup,
                booking.value(),
                from);
        database.update(
                ENDS + "CAST(? AS timestamptz) + " + gap + ")" + OF_BOOKING
                        + " AND upper(during) > CAST(? AS timestamptz) + " + gap,
                from,
                calendarGroup,
                booking.value(),
                from);
    }

    /**
     * Keeps the booking's units until they are prepared after that instant, or until the next one has them. Once more
     * with an earlier instant gives back what is not needed any more.
     */
    public void keepUntil(UUID calendarGroup, BookingId booking, Instant until, Instant now) {
        database.update(
                """
                DELETE FROM occupancy expired USING occupancy late
                WHERE late.calendar_group = ? AND late.booking_id = ? AND expired.calendar_group = late.calendar_group
                    AND expired.unit_id = late.unit_id AND expired.expires_at <= ?""",
                calendarGroup,
                booking.value(),
                now);
        database.update(
                ENDS
                        + """
                greatest(upper(coalesce(claimed, during)), least(CAST(? AS timestamptz) + %s, (
                    SELECT min(lower(next.during)) FROM occupancy next
                    WHERE next.calendar_group = occupancy.calendar_group AND next.unit_id = occupancy.unit_id
                        AND lower(next.during) >= upper(coalesce(occupancy.claimed, occupancy.during))))))"""
                                .formatted(TURNAROUND)
                        + OF_BOOKING,
                until,
                calendarGroup,
                booking.value());
    }

    /** Whether {@link #keepUntil} keeps one of its units longer than it would until that instant. */
    public boolean isKeptBeyond(UUID calendarGroup, BookingId booking, Instant until) {
        return !database.list(
                        row -> 1,
                        "SELECT 1 FROM occupancy" + OF_BOOKING
                                + " AND upper(during) > greatest(upper(claimed), CAST(? AS timestamptz) + " + TURNAROUND
                                + ") LIMIT 1",
                        calendarGroup,
                        booking.value(),
                        until)
                .isEmpty();
    }

    /** The bookings that have one of the units then, soonest first. */
    public List<BookingId> takenBy(UUID calendarGroup, List<UnitId> units, TimeRange range, Instant now) {
        return database.list(
                row -> new BookingId(row.getObject(1, UUID.class)),
                """
                SELECT b.id FROM occupancy o JOIN booking b ON b.id = o.booking_id
                WHERE o.calendar_group = ? AND o.unit_id = ANY(CAST(? AS uuid[]))
                    AND coalesce(o.used, o.during) && CAST(? AS tstzrange)
                    AND (o.expires_at IS NULL OR o.expires_at > ?)
                GROUP BY b.id ORDER BY min(lower(o.during))""",
                calendarGroup,
                units.stream().map(UnitId::toString).toArray(String[]::new),
                Ranges.text(range),
                now);
    }
}
