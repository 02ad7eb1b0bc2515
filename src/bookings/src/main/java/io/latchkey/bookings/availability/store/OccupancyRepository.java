package io.latchkey.bookings.availability.store;

import io.latchkey.engine.availability.Move;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who has which unit when. The exclusion constraint {@code occupancy_never_overlaps} decides every race; the lock on
 * the calendar group only makes claims queue up, so that losing is rare and explained.
 *
 * <p>Locks are taken in one order everywhere, so that nobody waits in a circle: the guest's claims, calendar group,
 * bookings by their ids, escrows, occupancies.
 */
@ApplicationScoped
public class OccupancyRepository {

    private static final String OF_BOOKING = " WHERE calendar_group = ? AND booking_id = ?";

    private final Database database;
    private final Ids ids;

    public OccupancyRepository(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Waits until no other claim on these units runs; held until the transaction ends. */
    public void lock(UUID calendarGroup) {
        database.list(row -> null, "SELECT FROM calendar_group WHERE id = ? FOR UPDATE", calendarGroup);
    }

    /** As {@link #lock(UUID)}, and before that waits until no other claim of the guest's runs. */
    public void lock(UUID calendarGroup, PersonId guest) {
        database.list(
                row -> null,
                """
                SELECT pg_advisory_xact_lock(hashtextextended('unpaid ' || ?, 0))
                FROM calendar_group WHERE id = ? FOR UPDATE""",
                guest.toString(),
                calendarGroup);
    }

    /**
     * Holds the units, removing expired holds that are in the way.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void hold(Claim claim, Instant now) {
        Holding.insert(database, claim, ids, now);
    }

    /**
     * Gives bookings other units, all at once, so that two may change places.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void move(UUID calendarGroup, List<Move> moves, Instant now) {
        String[] targets = texts(moves, Move::to);
        String[] occupied = texts(moves, move -> Ranges.text(move.occupied()));
        removeExpired(calendarGroup, targets, occupied, now);
        // The rows are sorted, so that all are gone before the first one comes back.
        Taking.insert(
                database,
                """
                WITH moved AS (
                    DELETE FROM occupancy o
                    USING unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS tstzrange[]))
                        AS move (booking, unit, target, during)
                    WHERE o.calendar_group = ? AND o.booking_id = move.booking AND o.unit_id = move.unit
                        AND o.during = move.during
                    RETURNING o.*, move.target)
                INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, used, booking_id, listing_id, chosen,
                    expires_at)
                SELECT calendar_group, id, target, kind, during, used, booking_id, listing_id, chosen, expires_at
                FROM moved ORDER BY id""",
                texts(moves, Move::booking),
                texts(moves, Move::from),
                targets,
                occupied,
                calendarGroup);
    }

    private void removeExpired(UUID calendarGroup, String[] units, String[] occupied, Instant now) {
        database.update(
                """
                DELETE FROM occupancy o
                USING unnest(CAST(? AS uuid[]), CAST(? AS tstzrange[])) AS wanted (unit, during)
                WHERE o.calendar_group = ? AND o.unit_id = wanted.unit AND o.during && wanted.during
                    AND o.expires_at <= ?""",
                units,
                occupied,
                calendarGroup,
                now);
    }

    private static <T> String[] texts(List<T> all, Function<T, Object> text) {
        return all.stream().map(text).map(Object::toString).toArray(String[]::new);
    }

    /** Whether other claims leave the booking in its units, as if its guest had chosen them. */
    public void pin(UUID calendarGroup, BookingId booking, boolean chosen) {
        database.update("UPDATE occupancy SET chosen = ?" + OF_BOOKING, chosen, calendarGroup, booking.value());
    }

    /** The guest is in the units; from now on the booking stays in them. */
    public void begin(UUID calendarGroup, BookingId booking) {
        database.update("UPDATE occupancy SET begun = true" + OF_BOOKING, calendarGroup, booking.value());
    }

    boolean hasBegun(UUID calendarGroup, BookingId booking) {
        return database.first(
                        row -> row.getBoolean(1),
                        "SELECT coalesce(bool_or(begun), false) FROM occupancy" + OF_BOOKING,
                        calendarGroup,
                        booking.value())
                .orElseThrow();
    }

    /** Holds on to the booking's units until then. Returns how many it still has: an expired hold may be gone. */
    public int holdUntil(UUID calendarGroup, BookingId booking, Instant until) {
        return database.update(
                "UPDATE occupancy SET kind = 'HOLD', expires_at = ?" + OF_BOOKING,
                until,
                calendarGroup,
                booking.value());
    }

    /** Makes the booking's units its own without a deadline. Returns how many it still has. */
    public int keep(UUID calendarGroup, BookingId booking) {
        return database.update(
                "UPDATE occupancy SET kind = 'BOOKING', expires_at = NULL" + OF_BOOKING,
                calendarGroup,
                booking.value());
    }

    /**
     * How many units the booking has; held or its own. No claim takes them away before the transaction ends: not even one
     * that runs already and is about to remove an expired hold.
     */
    public int count(UUID calendarGroup, BookingId booking) {
        return database.first(
                        row -> row.getInt(1),
                        "SELECT count(*) FROM (SELECT FROM occupancy" + OF_BOOKING + " ORDER BY id FOR UPDATE) AS its",
                        calendarGroup,
                        booking.value())
                .orElseThrow();
    }

    /** When each of the booking's units is taken for it; turnaround included. */
    Map<UnitId, TimeRange> taken(UUID calendarGroup, BookingId booking) {
        Map<UnitId, TimeRange> ranges = new HashMap<>();
        database.list(
                row -> ranges.put(
                        new UnitId(row.getObject(1, UUID.class)),
                        TimeRange.of(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant())),
                "SELECT unit_id, lower(during), upper(during) FROM occupancy" + OF_BOOKING,
                calendarGroup,
                booking.value());
        return ranges;
    }

    public void free(UUID calendarGroup, BookingId booking) {
        database.update("DELETE FROM occupancy" + OF_BOOKING, calendarGroup, booking.value());
    }
}
