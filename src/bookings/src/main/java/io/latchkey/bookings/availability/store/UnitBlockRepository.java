package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Units that their host takes for a time, or out of use for good: occupancies like any other, so that every listing
 * that offers the units sees them. The caller holds the calendar group's lock.
 */
@ApplicationScoped
public class UnitBlockRepository {

    /** After the last stay there can be. */
    static final Instant FOR_GOOD = Instant.parse("3001-01-01T00:00:00Z");

    /** A host's block has an id. */
    private static final String OUT_OF_USE = "(kind = 'BLOCK' AND block_id IS NULL)";

    private static final String OF_UNITS = " WHERE calendar_group = ? AND unit_id = ANY(CAST(? AS uuid[]))";

    private final Database database;
    private final Ids ids;

    public UnitBlockRepository(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** When a host's block takes its units. */
    public record Period(UUID block, TimeRange range) {}

    /** One unit for one period. */
    private record UnitIn(Period period, UnitId unit) {

        String range() {
            return Ranges.text(period.range());
        }
    }

    /**
     * Takes all of the units in all of the periods.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void block(UUID calendarGroup, List<Period> periods, List<UnitId> units, Instant now) {
        List<UnitIn> taken = periods.stream()
                .flatMap(period -> units.stream().map(unit -> new UnitIn(period, unit)))
                .toList();
        String[] takenUnits = texts(taken, UnitIn::unit);
        String[] ranges = texts(taken, UnitIn::range);
        database.update(
                """
                DELETE FROM occupancy o USING unnest(CAST(? AS uuid[]), CAST(? AS tstzrange[])) AS wanted (unit, during)
                WHERE o.calendar_group = ? AND o.unit_id = wanted.unit AND o.during && wanted.during
                    AND o.expires_at <= ?""",
                takenUnits,
                ranges,
                calendarGroup,
                now);
        Taking.insert(
                database,
                """
                INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, block_id)
                SELECT ?, id, unit, 'BLOCK', during, block
                FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS tstzrange[]), CAST(? AS uuid[]))
                    AS new (id, unit, during, block)""",
                calendarGroup,
                texts(taken, one -> ids.next()),
                takenUnits,
                ranges,
                texts(taken, one -> one.period().block()));
    }

    public void unblock(UUID calendarGroup, UUID block, List<UnitId> units) {
        database.update(
                "DELETE FROM occupancy" + OF_UNITS + " AND block_id = ?",
                calendarGroup,
                texts(units, UnitId::toString),
                block);
    }

    /**
     * Takes the units out of use from now on, or from when they are prepared after the last stay; those that are out of
     * use already stay so. What nobody is in the unit for goes: expired holds, blocks, events of other calendars.
     *
     * @throws UnitsTakenException if the constraint says no
     */
    public void retire(UUID calendarGroup, List<UnitId> units, Instant now) {
        String[] all = texts(units, UnitId::toString);
        database.update(
                "DELETE FROM occupancy" + OF_UNITS + " AND upper(during) > ? AND NOT " + OUT_OF_USE
                        + " AND (booking_id IS NULL OR expires_at <= ?)",
                calendarGroup,
                all,
                now,
                now);
        Taking.insert(
                database,
                """
                    INSERT INTO occupancy (calendar_group, id, unit_id, kind, during)
                    SELECT ?, id, unit, 'BLOCK', tstzrange(greatest(?, prepared_at), ?)
                    FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[])) AS new (id, unit)
                    CROSS JOIN LATERAL (
                        SELECT max(upper(during)) FILTER (WHERE least(upper(coalesce(used, during)), given_back_at) <= ?) AS prepared_at,
                            bool_or(%s) AS out_of_use
                        FROM occupancy o LEFT JOIN booking b
                            ON b.calendar_group = o.calendar_group AND b.id = o.booking_id
                        WHERE o.calendar_group = ? AND o.unit_id = unit) AS stays
                    WHERE out_of_use IS NOT TRUE"""
                        .formatted(OUT_OF_USE),
                calendarGroup,
                now,
                FOR_GOOD,
                texts(units, unit -> ids.next()),
                all,
                now,
                calendarGroup);
    }

    private static <T> String[] texts(List<T> all, Function<T, Object> text) {
        return all.stream().map(text).map(Object::toString).toArray(String[]::new);
    }
}
