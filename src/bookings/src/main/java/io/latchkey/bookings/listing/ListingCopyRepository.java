package io.latchkey.bookings.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Listing copies; whoever decides about dates reads them together with their calendars. */
@ApplicationScoped
public class ListingCopyRepository {

    private final Database database;
    private final Documents documents;
    private final CoHostRepository coHosts;

    public ListingCopyRepository(Database database, Documents documents, CoHostRepository coHosts) {
        this.database = database;
        this.documents = documents;
        this.coHosts = coHosts;
    }

    public Optional<ListingCopy> find(ListingId listing) {
        return database.first(
                row -> documents.read(row.getString("snapshot"), ListingCopy.class),
                "SELECT snapshot FROM listing_copy WHERE listing_id = ?",
                listing.value());
    }

    /** Stores the snapshot unless one of the same or a later version is there. */
    public void keepLatest(JsonNode snapshot) {
        UUID listing = uuid(snapshot, "listingId");
        UUID group = uuid(snapshot, "calendarGroup");
        int kept = database.update(
                """
                INSERT INTO listing_copy (listing_id, calendar_group, host_id, version, state, unit_ids, snapshot)
                VALUES (?, ?, ?, ?, ?, CAST(? AS uuid[]), CAST(? AS jsonb))
                ON CONFLICT (listing_id) DO UPDATE
                SET calendar_group = excluded.calendar_group, host_id = excluded.host_id,
                    version = excluded.version, state = excluded.state, unit_ids = excluded.unit_ids,
                    snapshot = excluded.snapshot
                WHERE excluded.version > listing_copy.version""",
                listing,
                group,
                uuid(snapshot, "hostId"),
                snapshot.required("version").longValue(),
                snapshot.required("state").textValue(),
                units(snapshot),
                snapshot.toString());
        if (kept > 0) {
            coHosts.keep(new ListingId(listing), snapshot.path("coHosts"));
        }
        database.update("INSERT INTO calendar_group (id) VALUES (?) ON CONFLICT DO NOTHING", group);
    }

    private static String[] units(JsonNode snapshot) {
        return snapshot.required("unitIds")
                .valueStream()
                .map(JsonNode::textValue)
                .toArray(String[]::new);
    }

    private static UUID uuid(JsonNode snapshot, String field) {
        return UUID.fromString(snapshot.required(field).textValue());
    }
}
