package io.latchkey.bookings.listing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The rows behind the listing copies; read together with their calendars. */
@ApplicationScoped
public class ListingCopyRepository {

    private final EntityManager em;

    public ListingCopyRepository(EntityManager em) {
        this.em = em;
    }

    /** Stores the snapshot unless one of the same or a later version is there. */
    public void keepLatest(JsonNode snapshot) {
        UUID group = uuid(snapshot, "calendarGroup");
        em.createNativeQuery(
                        """
                        INSERT INTO listing_copy (listing_id, calendar_group, host_id, version, state, snapshot)
                        VALUES (:listing, :group, :host, :version, :state, CAST(:snapshot AS jsonb))
                        ON CONFLICT (listing_id) DO UPDATE
                        SET calendar_group = excluded.calendar_group, host_id = excluded.host_id,
                            version = excluded.version, state = excluded.state, snapshot = excluded.snapshot
                        WHERE excluded.version > listing_copy.version""")
                .setParameter("listing", uuid(snapshot, "listingId"))
                .setParameter("group", group)
                .setParameter("host", uuid(snapshot, "hostId"))
                .setParameter("version", snapshot.required("version").longValue())
                .setParameter("state", snapshot.required("state").textValue())
                .setParameter("snapshot", snapshot.toString())
                .executeUpdate();
        em.createNativeQuery("INSERT INTO calendar_group (id) VALUES (:group) ON CONFLICT DO NOTHING")
                .setParameter("group", group)
                .executeUpdate();
    }

    private static UUID uuid(JsonNode snapshot, String field) {
        return UUID.fromString(snapshot.required(field).textValue());
    }
}
