package io.latchkey.bookings.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who acts for which hosts, as the listings' latest snapshots say. */
@ApplicationScoped
public class CoHostRepository {

    private final Database database;

    public CoHostRepository(Database database) {
        this.database = database;
    }

    private record Granted(ListingId listing, Set<HostRight> rights) {

        static Granted read(ResultSet row) throws SQLException {
            String[] rights = (String[]) row.getArray("rights").getArray();
            return new Granted(
                    new ListingId(row.getObject("listing_id", UUID.class)),
                    Arrays.stream(rights).map(HostRight::valueOf).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** What the person may do, listing by listing; empty for who acts for nobody. */
    public Map<ListingId, Set<HostRight>> rightsOf(PersonId person) {
        return database
                .list(Granted::read, "SELECT listing_id, rights FROM co_host WHERE person_id = ?", person.value())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Granted::listing, Granted::rights));
    }

    /**
     * Puts these in place of those the listing had.
     *
     * @param coHosts as the snapshot has them; missing in those of an older release, which knew none
     */
    void keep(ListingId listing, JsonNode coHosts) {
        database.update(
                """
                WITH given AS (
                    SELECT CAST(one ->> 'personId' AS uuid) AS person_id,
                        ARRAY(SELECT jsonb_array_elements_text(one -> 'rights')) AS rights
                    FROM jsonb_array_elements(CAST(? AS jsonb)) AS one
                ),
                gone AS (
                    DELETE FROM co_host
                    WHERE listing_id = ? AND person_id NOT IN (SELECT person_id FROM given)
                )
                INSERT INTO co_host (person_id, listing_id, rights)
                SELECT person_id, ?, rights FROM given
                ON CONFLICT (person_id, listing_id) DO UPDATE SET rights = excluded.rights""",
                coHosts.isArray() ? coHosts.toString() : "[]",
                listing.value(),
                listing.value());
    }
}
