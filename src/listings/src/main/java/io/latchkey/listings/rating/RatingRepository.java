package io.latchkey.listings.rating;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The copies in this service's database. */
@ApplicationScoped
class RatingRepository {

    private final Database database;

    RatingRepository(Database database) {
        this.database = database;
    }

    /** Keeps it unless a later one is there. */
    void keep(ListingId listing, Rating rating) {
        database.update(
                """
                INSERT INTO listing_rating (listing_id, reviews, stars_sum) VALUES (?, ?, ?)
                ON CONFLICT (listing_id)
                DO UPDATE SET reviews = excluded.reviews, stars_sum = excluded.stars_sum,
                    changed_in = pg_current_xact_id()
                WHERE excluded.reviews > listing_rating.reviews""",
                listing.value(),
                rating.count(),
                rating.stars());
    }

    /** Keeps it unless a later one is there. */
    void keep(PersonId host, Rating rating) {
        database.update(
                """
                INSERT INTO host_rating (host_id, reviews, stars_sum) VALUES (?, ?, ?)
                ON CONFLICT (host_id) DO UPDATE SET reviews = excluded.reviews, stars_sum = excluded.stars_sum
                WHERE excluded.reviews > host_rating.reviews""",
                host.value(),
                rating.count(),
                rating.stars());
    }

    /** Those that have one. */
    Map<ListingId, Rating> of(Collection<ListingId> listings) {
        return database
                .list(
                        row -> Map.entry(
                                new ListingId(row.getObject(1, UUID.class)),
                                new Rating(row.getLong(2), row.getLong(3))),
                        "SELECT listing_id, reviews, stars_sum FROM listing_rating"
                                + " WHERE listing_id = ANY(CAST(? AS uuid[]))",
                        (Object) listings.stream().map(ListingId::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Rating> of(PersonId host) {
        return database.first(
                row -> new Rating(row.getLong(1), row.getLong(2)),
                "SELECT reviews, stars_sum FROM host_rating WHERE host_id = ?",
                host.value());
    }
}
