package io.latchkey.e2e.world;

import io.latchkey.devkit.world.DemoPerson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything our databases say about the money of hanna and gustav at one moment, to be compared with a later one. */
public final class MoneySnapshot {

    /** Each query has the two people as its parameters. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "payments",
            List.of(
                    "SELECT to_jsonb(p) FROM payment p WHERE host_id = ? OR guest_id = ?",
                    "SELECT to_jsonb(e) FROM escrow e JOIN payment p USING (booking_id) WHERE p.host_id = ? OR guest_id = ?",
                    "SELECT to_jsonb(b) FROM ledger_balance b WHERE account LIKE '%' || ? OR account LIKE '%' || ?",
                    """
                    SELECT to_jsonb(b) FROM ledger_balance b JOIN payment p ON b.account LIKE '%' || p.booking_id
                    WHERE p.host_id = ? OR p.guest_id = ?""",
                    "SELECT to_jsonb(o) FROM payout_account o WHERE host_id IN (?, ?)",
                    "SELECT to_jsonb(o) FROM payout o WHERE host_id IN (?, ?)",
                    "SELECT to_jsonb(r) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE host_id = ? OR guest_id = ?",
                    """
                    SELECT to_jsonb(o) - 'look_ups' FROM provider_operation o JOIN payment p ON p.id = o.subject_id
                    WHERE host_id = ? OR guest_id = ?"""),
            "bookings",
            List.of(
                    "SELECT to_jsonb(b) FROM booking b WHERE host_id = ? OR guest_id = ?",
                    """
                    SELECT to_jsonb(e) FROM escrow e JOIN booking b ON b.id = e.booking_id
                    WHERE host_id = ? OR guest_id = ?"""));

    private MoneySnapshot() {}

    /** Row by row, in no order of its own. */
    public static Set<String> now() {
        Set<String> rows = new TreeSet<>();
        QUERIES.forEach((service, queries) -> {
            try (Connection connection = TheWorld.get().connect(service)) {
                for (String query : queries) {
                    rows.addAll(rows(connection, query));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return rows;
    }

    private static Set<String> rows(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            boolean byName = query.contains("'%' || ?");
            statement.setObject(1, byName ? DemoPerson.HANNA.id().toString() : DemoPerson.HANNA.id());
            statement.setObject(2, byName ? DemoPerson.GUSTAV.id().toString() : DemoPerson.GUSTAV.id());
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
