package io.latchkey.platform.feed;

import io.latchkey.platform.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads numbered events; those without a number are not there yet. */
@Singleton
class FeedReader {

    private final Database database;
    private final String source;

    FeedReader(Database database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.source = "urn:latchkey:" + service;
    }

    FeedPage read(long after, int limit) {
        List<FeedPage.Item> items = database.list(
                this::item,
                """
                select id, type, subject, occurred_at, sequence, data from event
                where sequence > ? order by sequence limit ?
                """,
                after,
                limit);
        return new FeedPage(items, items.isEmpty() ? after : items.getLast().sequence());
    }

    private FeedPage.Item item(ResultSet row) throws SQLException {
        return new FeedPage.Item(
                "1.0",
                row.getObject("id", UUID.class),
                source,
                row.getString("type"),
                row.getString("subject"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                "application/json",
                row.getLong("sequence"),
                row.getString("data"));
    }
}
