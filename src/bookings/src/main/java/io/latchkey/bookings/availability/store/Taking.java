package io.latchkey.bookings.availability.store;

import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Database.SqlFailed;
import io.latchkey.platform.store.SqlStates;

/** How occupancies come to be: the constraint's no has a name of its own. */
final class Taking {

    private Taking() {}

    /** @throws UnitsTakenException if another living occupancy overlaps */
    static void insert(Database database, String sql, Object... arguments) {
        try {
            database.update(sql, arguments);
        } catch (SqlFailed refused) {
            throw SqlStates.isExclusionViolation(refused) ? new UnitsTakenException(refused) : refused;
        }
    }
}
