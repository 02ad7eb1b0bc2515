package io.latchkey.bookings.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Whole calendar groups, any number of them in one statement. */
@ApplicationScoped
class CalendarCopyRepository {

    private static final String SQL =
            """
            SELECT asked.id,
                (SELECT %s
                    FROM occupancy o
                    WHERE o.calendar_group = asked.id AND upper(o.during) > ?
                        AND (o.expires_at IS NULL OR o.expires_at > ?)),
                (SELECT %s
                    FROM block b
                    WHERE b.calendar_group = asked.id AND b.unit_ids IS NULL
                        AND (upper(b.dates) > CAST(? AS date) OR upper(b.during) > ?))
            FROM unnest(CAST(? AS uuid[])) WITH ORDINALITY AS asked (id, place)
            ORDER BY asked.place"""
                    .formatted(CalendarColumns.OCCUPANCIES.formatted("o.chosen OR o.begun"), CalendarColumns.BLOCKS);

    private final Database database;
    private final ObjectMapper json;

    CalendarCopyRepository(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One for each group, in their order; an empty one for a group that is not known.
     *
     * @param ended what ended by then is left out
     */
    List<CalendarCopy> read(List<UUID> groups, Instant ended, Instant now) {
        return database.list(
                this::copy,
                SQL,
                ended,
                now,
                LocalDate.ofInstant(ended, ZoneOffset.UTC).toString(),
                ended,
                groups.stream().map(UUID::toString).toArray(String[]::new));
    }

    private CalendarCopy copy(ResultSet row) throws SQLException {
        try {
            return new CalendarCopy(
                    row.getObject(1, UUID.class),
                    CalendarColumns.occupancies(json.readTree(row.getString(2))),
                    CalendarColumns.blocks(json.readTree(row.getString(3))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar that cannot be read", e);
        }
    }
}
