package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A claim's holds in one statement, which first removes the expired holds that are in their way. The rows are spelled
 * out: PostgreSQL would plan anew for each array of unknown length.
 */
final class Holding {

    private static final String ROW =
            "(CAST(? AS uuid), CAST(? AS uuid), CAST(? AS uuid), CAST(? AS tstzrange), CAST(? AS tstzrange))";

    /** To count the expired is to remove them all before the first row comes. */
    private static final String SQL =
            """
            WITH wanted (id, unit, booking, during, used) AS (VALUES %s),
            expired AS (
                DELETE FROM occupancy o USING wanted
                WHERE o.calendar_group = ? AND o.unit_id = wanted.unit AND o.during && wanted.during
                    AND o.expires_at <= ?
                RETURNING o.id)
            INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, used, booking_id, listing_id, chosen,
                expires_at)
            SELECT ?, id, unit, 'HOLD', during, nullif(used, during), booking, CAST(? AS uuid), ?, ?
            FROM wanted WHERE (SELECT count(*) FROM expired) >= 0""";

    private Holding() {}

    /** @throws UnitsTakenException if the constraint says no */
    static void insert(Database database, Claim claim, Ids ids, Instant now) {
        List<Object> arguments = new ArrayList<>();
        int rows = 0;
        for (Claim.Part part : claim.parts()) {
            for (UnitId unit : part.units()) {
                arguments.addAll(List.of(
                        ids.next(),
                        unit.value(),
                        part.booking().value(),
                        Ranges.text(part.occupied()),
                        Ranges.text(part.use())));
                rows++;
            }
        }
        arguments.add(claim.calendarGroup());
        arguments.add(now);
        arguments.add(claim.calendarGroup());
        arguments.add(claim.listing() == null ? null : claim.listing().value());
        arguments.add(claim.chosen());
        arguments.add(claim.holdExpiresAt());
        Taking.insert(database, SQL.formatted(String.join(", ", Collections.nCopies(rows, ROW))), arguments.toArray());
    }
}
