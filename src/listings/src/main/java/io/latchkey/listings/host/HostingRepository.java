package io.latchkey.listings.host;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What a person's listings tell of them. */
@ApplicationScoped
class HostingRepository {

    private final Database database;

    HostingRepository(Database database) {
        this.database = database;
    }

    /** @param since when the first of them was published, whatever has become of it; empty for none */
    record Hosting(int publishedListings, Optional<Instant> since) {}

    Hosting of(PersonId host) {
        return database.first(
                        row -> new Hosting(
                                row.getInt("published"),
                                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)),
                        """
                        SELECT count(*) FILTER (WHERE state = 'PUBLISHED') AS published, min(published_at) AS since
                        FROM listing WHERE host_id = ?""",
                        host.value())
                .orElseThrow();
    }
}
