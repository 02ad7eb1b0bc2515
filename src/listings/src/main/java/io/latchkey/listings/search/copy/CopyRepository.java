package io.latchkey.listings.search.copy;

import io.latchkey.listings.search.index.CalendarBytes;
import io.latchkey.listings.search.index.GroupCalendar;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The copies in this service's database. */
@ApplicationScoped
public class CopyRepository {

    private final Database database;
    private final Documents documents;

    CopyRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** The calendar of a group. */
    public record StoredCalendar(UUID calendarGroup, GroupCalendar calendar) {}

    void store(UUID calendarGroup, GroupCalendar calendar) {
        database.update(
                """
                INSERT INTO calendar_copy (calendar_group, content) VALUES (?, ?)
                ON CONFLICT (calendar_group)
                DO UPDATE SET content = excluded.content, changed_in = pg_current_xact_id()""",
                calendarGroup,
                CalendarBytes.write(calendar));
    }

    void store(Charges charges) {
        database.update(
                """
                INSERT INTO charges_copy (content) VALUES (CAST(? AS jsonb))
                ON CONFLICT (singleton)
                DO UPDATE SET content = excluded.content, changed_in = pg_current_xact_id()""",
                documents.write(charges));
    }

    /** Empty until bookings has told them once. */
    public Optional<Charges> charges() {
        return database.first(
                row -> documents.read(row.getString(1), Charges.class),
                "SELECT CAST(content AS text) FROM charges_copy");
    }

    /** So many in the order of their groups, after one of them; all zeros is before the first. */
    public List<StoredCalendar> calendarsAfter(UUID group, int limit) {
        return database.list(
                CopyRepository::stored,
                "SELECT calendar_group, content FROM calendar_copy WHERE calendar_group > ?"
                        + " ORDER BY calendar_group LIMIT ?",
                group,
                limit);
    }

    /** Those that a transaction from the horizon on has changed. */
    public List<StoredCalendar> calendarsChangedSince(String horizon) {
        return database.list(
                CopyRepository::stored,
                "SELECT calendar_group, content FROM calendar_copy WHERE changed_in >= CAST(CAST(? AS text) AS xid8)",
                horizon);
    }

    private static StoredCalendar stored(ResultSet row) throws SQLException {
        return new StoredCalendar(row.getObject(1, UUID.class), CalendarBytes.read(row.getBytes(2)));
    }
}
