package io.latchkey.bookings.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Listing copies; whoever decides about dates reads them together with their calendars. */
@ApplicationScoped
public class ListingCopyRepository {

    private final EntityManager em;
    private final Documents documents;
    private final CoHostRepository coHosts;

    public ListingCopyRepository(EntityManager em, Documents documents, CoHostRepository coHosts) {
        this.em = em;
        this.documents = documents;
        this.coHosts = coHosts;
    }

    public Optional<ListingCopy> find(ListingId listing) {
        return em.createNativeQuery(
                        "SELECT CAST(snapshot AS text) FROM listing_copy WHERE listing_id = :listing", String.class)
                .setParameter("listing", listing.value())
                .getResultStream()
                .map(snapshot -> documents.read((String) snapshot, ListingCopy.class))
                .findFirst();
    }

    /** Stores the snapshot unless one of the same or a later version is there. */
    public void keepLatest(JsonNode snapshot) {
        UUID group = uuid(snapshot, "calendarGroup");
        int kept = em.createNativeQuery(
                        """
                        INSERT INTO listing_copy (listing_id, calendar_group, host_id, version, state, unit_ids, snapshot)
                        VALUES (:listing, :group, :host, :version, :state, :units, CAST(:snapshot AS jsonb))
                        ON CONFLICT (listing_id) DO UPDATE
                        SET calendar_group = excluded.calendar_group, host_id = excluded.host_id,
                            version = excluded.version, state = excluded.state, unit_ids = excluded.unit_ids,
                            snapshot = excluded.snapshot
                        WHERE excluded.version > listing_copy.version""")
                .setParameter("listing", uuid(snapshot, "listingId"))
                .setParameter("group", group)
                .setParameter("host", uuid(snapshot, "hostId"))
                .setParameter("version", snapshot.required("version").longValue())
                .setParameter("state", snapshot.required("state").textValue())
                .setParameter("units", units(snapshot))
                .setParameter("snapshot", snapshot.toString())
                .executeUpdate();
        if (kept > 0) {
            coHosts.keep(new ListingId(uuid(snapshot, "listingId")), snapshot.path("coHosts"));
        }
        em.createNativeQuery("INSERT INTO calendar_group (id) VALUES (:group) ON CONFLICT DO NOTHING")
                .setParameter("group", group)
                .executeUpdate();
    }

    private static UUID[] units(JsonNode snapshot) {
        return snapshot.required("unitIds")
                .valueStream()
                .map(unit -> UUID.fromString(unit.textValue()))
                .toArray(UUID[]::new);
    }

    private static UUID uuid(JsonNode snapshot, String field) {
        return UUID.fromString(snapshot.required(field).textValue());
    }
}
