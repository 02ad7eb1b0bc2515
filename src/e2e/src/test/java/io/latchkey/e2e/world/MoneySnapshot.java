package io.latchkey.e2e.world;

import io.latchkey.devkit.world.DemoPerson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Everything our databases say about the money of some people at one moment, to be compared with a later one. */
public final class MoneySnapshot {

    private static final String THEIRS = " (p.host_id = ANY(?) OR p.guest_id = ANY(?))";

    /** Each query has the people as its parameter, as often as it asks for them. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "payments",
            List.of(
                    "SELECT to_jsonb(p) FROM payment p WHERE" + THEIRS,
                    "SELECT to_jsonb(e) FROM escrow e JOIN payment p USING (booking_id) WHERE" + THEIRS,
                    "SELECT to_jsonb(d) FROM deposit d JOIN payment p USING (booking_id) WHERE" + THEIRS,
                    "SELECT to_jsonb(s) FROM settlement s JOIN payment p USING (booking_id) WHERE" + THEIRS,
                    "SELECT to_jsonb(r) FROM refund r JOIN payment p ON p.id = r.payment_id WHERE" + THEIRS,
                    "SELECT to_jsonb(d) FROM dispute d JOIN payment p ON p.id = d.payment_id WHERE" + THEIRS,
                    "SELECT to_jsonb(c) FROM ledger_chain c JOIN payment p ON p.booking_id = c.chain_id WHERE" + THEIRS,
                    "SELECT to_jsonb(c) FROM ledger_chain c WHERE chain_id = ANY(?)",
                    "SELECT to_jsonb(b) FROM ledger_balance b WHERE split_part(account, ':', 2) = ANY(?::uuid[]::text[])",
                    "SELECT to_jsonb(a) FROM payout_account a WHERE host_id = '" + DemoPerson.HANNA.id() + "'",
                    "SELECT to_jsonb(o) FROM payout o WHERE host_id = ANY(?)",
                    """
                    SELECT to_jsonb(o) - 'look_ups' FROM provider_operation o JOIN payment p ON p.id = o.subject_id
                    WHERE"""
                            + THEIRS),
            "bookings",
            List.of(
                    "SELECT to_jsonb(p) FROM booking p WHERE" + THEIRS,
                    "SELECT to_jsonb(e) FROM escrow e JOIN booking p ON p.id = e.booking_id WHERE" + THEIRS,
                    "SELECT to_jsonb(c) FROM booking_change c JOIN booking p ON p.id = c.booking_id WHERE" + THEIRS,
                    "SELECT to_jsonb(p) FROM claim p WHERE" + THEIRS,
                    "SELECT to_jsonb(e) FROM evidence e JOIN claim p ON p.id = e.claim_id WHERE" + THEIRS));

    private MoneySnapshot() {}

    /** Of hanna, of gustav and of these, row by row, in no order of its own. */
    public static Set<String> of(List<UUID> others) {
        List<UUID> people = new ArrayList<>(others);
        people.add(DemoPerson.HANNA.id());
        people.add(DemoPerson.GUSTAV.id());
        Set<String> rows = new TreeSet<>();
        QUERIES.forEach((service, queries) -> {
            try (Connection connection = TheWorld.get().connect(service)) {
                for (String query : queries) {
                    rows.addAll(rows(connection, query, people));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return rows;
    }

    private static Set<String> rows(Connection connection, String query, List<UUID> people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            Object[] ids = people.toArray();
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, connection.createArrayOf("uuid", ids));
            }
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(query.hashCode() + " " + rows.getString(1));
                }
            }
            return found;
        }
    }
}
