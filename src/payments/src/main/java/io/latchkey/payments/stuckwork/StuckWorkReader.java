package io.latchkey.payments.stuckwork;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what waits for somebody, what has waited longest first. */
@ApplicationScoped
public class StuckWorkReader {

    private final Database database;
    private final InstantSource clock;

    StuckWorkReader(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A place in the list: everything after it is younger, or of the same moment with a greater kind or id. */
    public record Place(Instant since, String kind, String id) {

        public static final Place FIRST = new Place(Instant.EPOCH, "", "");
    }

    /** @param kind only of this kind; {@code null} for all */
    public List<StuckWork> after(Place place, StuckKind kind, int limit) {
        Set<StuckKind> kinds = kind == null ? EnumSet.allOf(StuckKind.class) : EnumSet.of(kind);
        String all = kinds.stream()
                .map(one -> "SELECT '" + one + "', q.* FROM (" + one.query().replace("?", "?::timestamptz")
                        + ") AS q (id, subject, since, amount_minor, currency, detail)")
                .collect(Collectors.joining("\nUNION ALL\n"));
        List<Object> arguments = new ArrayList<>();
        Instant now = clock.instant();
        kinds.forEach(one -> arguments.add(now));
        arguments.addAll(List.of(place.since(), place.kind(), place.id(), limit));
        return database.list(
                StuckWorkReader::read,
                "SELECT * FROM (" + all
                        + """
                        ) AS w (kind, id, subject, since, amount_minor, currency, detail)
                        WHERE (since, kind COLLATE "C", id COLLATE "C") > (?, ?, ?)
                        ORDER BY since, kind COLLATE "C", id COLLATE "C" LIMIT ?""",
                arguments.toArray());
    }

    private static StuckWork read(ResultSet row) throws SQLException {
        long minor = row.getLong(5);
        Money amount = row.wasNull() ? null : Money.of(minor, row.getString(6));
        return new StuckWork(
                StuckKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                amount,
                row.getString(7));
    }
}
