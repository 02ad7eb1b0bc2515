package io.latchkey.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our databases, read as they are, past all code of the services. The second of three books. */
final class OurBooks {

    /** A booking's row. */
    record Booking(String id, UUID guest, UUID listing, String state) {

        boolean isFor(UUID person, JsonNode answer) {
            return guest.equals(person)
                    && listing.toString().equals(answer.path("listingId").asText());
        }
    }

    /** What became of a booking's money, in minor units. */
    record Money(long captured, long refunded, long released) {
        static final Money NONE = new Money(0, 0, 0);
    }

    /** A call to the provider. */
    record Operation(
            String id,
            String booking,
            String kind,
            String state,
            long amountMinor,
            String currency,
            String authorization) {

        boolean succeeded() {
            return state.equals("SUCCEEDED");
        }

        boolean isSameAs(JsonNode entry) {
            return entry.path("kind").asText().equals(kind)
                    && entry.path("status").asText().equals("SUCCEEDED")
                    && entry.path("amountMinor").asLong() == amountMinor
                    && entry.path("currency").asText().equals(currency);
        }
    }

    private final World world;
    private final Object[] hosts;

    OurBooks(World world, Set<UUID> hosts) {
        this.world = world;
        this.hosts = hosts.toArray();
    }

    private <T> List<T> read(String service, String sql, Reading.Row<T> row) {
        try (Connection connection = world.connect(service)) {
            return Reading.rows(connection, sql, hosts, row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Booking> bookings() {
        return read(
                        "bookings",
                        "SELECT id, guest_id, listing_id, state FROM booking WHERE host_id = ANY (?)",
                        row -> new Booking(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Booking::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    Map<String, Money> moneyInBookings() {
        return money(
                "bookings",
                """
                SELECT e.id, e.captured_minor, e.refunded_minor, e.released_minor
                FROM escrow e JOIN booking b ON b.id = e.booking_id WHERE b.host_id = ANY (?)""");
    }

    Map<String, Money> moneyInPayments() {
        return money(
                "payments",
                """
                SELECT e.booking_id, e.captured_minor, p.refunded_minor, e.released_minor
                FROM escrow e JOIN payment p USING (booking_id) WHERE p.host_id = ANY (?)""");
    }

    private Map<String, Money> money(String service, String sql) {
        Map<String, Money> money = new TreeMap<>();
        read(
                service,
                sql,
                row -> money.put(row.getString(1), new Money(row.getLong(2), row.getLong(3), row.getLong(4))));
        return money;
    }

    Map<String, Operation> operations() {
        return read(
                        "payments",
                        """
                        SELECT o.id, o.chain_id, o.kind, o.state, o.amount_minor, o.currency,
                            coalesce(o.authorization_id, o.id)
                        FROM provider_operation o
                        LEFT JOIN payment p ON p.id = o.subject_id LEFT JOIN payout q ON q.id = o.subject_id
                        WHERE coalesce(p.host_id, q.host_id) = ANY (?)""",
                        row -> new Operation(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getString(6).strip(),
                                row.getString(7)))
                .stream()
                .collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    /** What is being worked on. */
    List<String> underWay() {
        List<String> open = new ArrayList<>(read(
                "payments",
                """
                SELECT o.kind || ' ' || o.state || ' ' || o.id FROM provider_operation o
                LEFT JOIN payment p ON p.id = o.subject_id LEFT JOIN payout q ON q.id = o.subject_id
                WHERE coalesce(p.host_id, q.host_id) = ANY (?) AND o.state IN ('PLANNED', 'SENT', 'UNKNOWN', 'WAITING')
                UNION ALL SELECT 'message ' || event_id FROM webhook_message WHERE state = 'RECEIVED'""",
                row -> row.getString(1)));
        open.addAll(read(
                "bookings",
                """
                SELECT 'command ' || t.task_instance FROM scheduled_tasks t
                WHERE t.task_name = 'command' AND EXISTS (SELECT FROM escrow e JOIN booking b ON b.id = e.booking_id
                    WHERE b.host_id = ANY (?) AND position(e.payment_id::text IN convert_from(t.task_data, 'UTF8')) > 0)""",
                row -> row.getString(1)));
        return open;
    }

    /** What has no final state: bookings, refunds, money that is held or owed. */
    List<String> open() {
        List<String> open = new ArrayList<>(read(
                "bookings",
                """
                SELECT 'booking ' || state || ' ' || id FROM booking WHERE host_id = ANY (?)
                AND state NOT IN ('COMPLETED', 'CANCELLED', 'DECLINED', 'EXPIRED')""",
                row -> row.getString(1)));
        open.addAll(read(
                "payments",
                """
                WITH ours AS (SELECT unnest(?::uuid[]) AS host_id)
                SELECT 'refund ' || r.id FROM refund r JOIN payment p ON p.id = r.payment_id JOIN ours USING (host_id)
                WHERE r.state = 'OPEN'
                UNION ALL
                SELECT 'escrow ' || e.state || ' ' || e.booking_id
                FROM escrow e JOIN payment p USING (booking_id) JOIN ours USING (host_id)
                WHERE e.captured_minor > e.released_minor + e.refunded_minor
                UNION ALL
                SELECT 'payment ' || p.state || ' ' || p.id FROM payment p JOIN ours USING (host_id)
                WHERE p.state NOT IN ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'VOIDED')
                UNION ALL
                SELECT 'payout ' || q.state || ' ' || q.id FROM payout q JOIN ours USING (host_id)
                WHERE q.state IN ('WAITING', 'IN_TRANSIT')
                UNION ALL
                SELECT 'owed to ' || b.account FROM ledger_balance b JOIN ours ON b.account = 'payable:' || host_id
                WHERE b.amount_minor <> 0""",
                row -> row.getString(1)));
        return open;
    }

    /** Stays that took place or will, on one unit at one time. */
    List<String> overlaps() {
        return read(
                "bookings",
                """
                SELECT a.id || ' and ' || b.id FROM booking a JOIN booking b
                ON a.id < b.id AND a.unit_ids && b.unit_ids AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                WHERE a.host_id = ANY (?) AND a.state IN ('CONFIRMED', 'IN_PROGRESS', 'COMPLETED')
                AND b.state IN ('CONFIRMED', 'IN_PROGRESS', 'COMPLETED')""",
                row -> row.getString(1));
    }
}
