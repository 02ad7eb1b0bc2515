package io.latchkey.bookings.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.listing.CalendarCopy.Blocked;
import io.latchkey.engine.listing.CalendarCopy.Taken;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Occupancies and blocks as one column of a row each: JSON arrays of arrays, instants in microseconds since 1970. */
final class CalendarColumns {

    /** Of {@code occupancy o}; {@code %s} is whether it stays in its unit. */
    static final String OCCUPANCIES = micros(
            """
            CAST(coalesce(json_agg(json_build_array(
                        o.unit_id, $lower(o.during)$, $upper(o.during)$, $lower(o.used)$, $upper(o.used)$,
                        o.kind, o.booking_id, $o.expires_at$, o.listing_id, %s)), '[]') AS text)""");

    /** Of {@code block b}. */
    static final String BLOCKS = micros(
            """
            CAST(coalesce(json_agg(json_build_array(
                        b.listing_id, b.state,
                        coalesce(to_json(lower(b.dates)), to_json($lower(b.during)$)),
                        coalesce(to_json(upper(b.dates)), to_json($upper(b.during)$)))), '[]') AS text)""");

    private CalendarColumns() {}

    /** {@code $x$} stands for the instant x. */
    private static String micros(String sql) {
        return sql.replaceAll("\\$([^$]+)\\$", "CAST(extract(epoch FROM $1) * 1000000 AS bigint)");
    }

    static List<Taken> occupancies(JsonNode column) {
        return all(column, CalendarColumns::taken);
    }

    static List<Blocked> blocks(JsonNode column) {
        return all(column, CalendarColumns::blocked);
    }

    private static <T> List<T> all(JsonNode column, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>(column.size());
        column.forEach(one -> all.add(reader.apply(one)));
        return all;
    }

    private static Taken taken(JsonNode node) {
        return new Taken(
                UnitId.of(node.get(0).textValue()),
                instant(node.get(1)),
                instant(node.get(2)),
                instant(node.get(3)),
                instant(node.get(4)),
                Occupancy.Kind.valueOf(node.get(5).textValue()),
                node.get(6).isNull() ? null : BookingId.of(node.get(6).textValue()),
                instant(node.get(7)),
                node.get(8).isNull() ? null : ListingId.of(node.get(8).textValue()),
                node.get(9).booleanValue());
    }

    private static Blocked blocked(JsonNode node) {
        return new Blocked(
                ListingId.of(node.get(0).textValue()),
                HostBlock.State.valueOf(node.get(1).textValue()),
                dateOrInstant(node.get(2)),
                dateOrInstant(node.get(3)));
    }

    private static String dateOrInstant(JsonNode node) {
        return node.isTextual() ? node.textValue() : instant(node).toString();
    }

    /** Null for null. */
    private static Instant instant(JsonNode micros) {
        return micros.isNull() ? null : Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
