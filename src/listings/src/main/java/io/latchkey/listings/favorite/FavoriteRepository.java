package io.latchkey.listings.favorite;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.listing.ListingState;
import io.latchkey.listings.listing.store.TermsColumn;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Rate;
import io.latchkey.listings.offer.Terms;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Favorites in the order in which they were added, newest first. */
@ApplicationScoped
class FavoriteRepository {

    private static final String SELECT =
            """
            SELECT f.listing_id, f.since, l.host_id, l.state, l.kind, l.title, l.shown_latitude, l.shown_longitude,
                l.city, l.country_code, CAST(l.terms AS text) AS terms,
                coalesce(r.reviews, 0) AS reviews, coalesce(r.stars_sum, 0) AS stars,
                (SELECT p.id FROM photo p WHERE p.listing_id = l.id ORDER BY p.position LIMIT 1) AS cover
            FROM favorite f JOIN listing l ON l.id = f.listing_id
                LEFT JOIN listing_rating r ON r.listing_id = l.id
            WHERE f.person_id = ?\s""";
    private static final String NEWEST_FIRST = "ORDER BY f.since DESC, f.listing_id DESC LIMIT ?";

    private final Database database;
    private final TermsColumn terms = new TermsColumn();

    FavoriteRepository(Database database) {
        this.database = database;
    }

    /** Whoever adds one to the same person's waits until the transaction ends. */
    void lock(PersonId person) {
        database.first(
                row -> true,
                "SELECT pg_advisory_xact_lock(hashtextextended(CAST(? AS text), 160))",
                person.value().toString());
    }

    boolean has(PersonId person, ListingId listing) {
        return database.first(
                        row -> true,
                        "SELECT 1 FROM favorite WHERE person_id = ? AND listing_id = ?",
                        person.value(),
                        listing.value())
                .isPresent();
    }

    int countOf(PersonId person) {
        return database.first(row -> row.getInt(1), "SELECT count(*) FROM favorite WHERE person_id = ?", person.value())
                .orElseThrow();
    }

    void add(PersonId person, ListingId listing, Instant since) {
        database.update(
                "INSERT INTO favorite (person_id, listing_id, since) VALUES (?, ?, ?)",
                person.value(),
                listing.value(),
                since);
    }

    void remove(PersonId person, ListingId listing) {
        database.update("DELETE FROM favorite WHERE person_id = ? AND listing_id = ?", person.value(), listing.value());
    }

    /** Newest first, each with its listing: one query. */
    List<Favorite> page(PersonId person, Optional<FavoritePosition> after, int rows) {
        return after.map(last -> database.list(
                        this::read,
                        SELECT + "AND (f.since, f.listing_id) < (?, ?) " + NEWEST_FIRST,
                        person.value(),
                        last.since(),
                        last.listingId().value(),
                        rows))
                .orElseGet(() -> database.list(this::read, SELECT + NEWEST_FIRST, person.value(), rows));
    }

    private Favorite read(ResultSet row) throws SQLException {
        ListingState state = ListingState.valueOf(row.getString("state"));
        return new Favorite(
                new ListingId(row.getObject("listing_id", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                FavoriteState.of(state),
                state.isPublic() ? Optional.of(shown(row)) : Optional.empty());
    }

    private ShownListing shown(ResultSet row) throws SQLException {
        Terms offered = terms.convertToEntityAttribute(row.getString("terms"));
        UUID cover = row.getObject("cover", UUID.class);
        return new ShownListing(
                new PersonId(row.getObject("host_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                new GeoPoint(row.getDouble("shown_latitude"), row.getDouble("shown_longitude")),
                row.getString("city"),
                row.getString("country_code"),
                cover == null ? null : new PhotoId(cover),
                mainRate(offered),
                offered.instantBook(),
                offered.capacity(),
                new Rating(row.getLong("reviews"), row.getLong("stars")));
    }

    private static Rate mainRate(Terms terms) {
        return Stream.of(Per.values())
                .flatMap(per -> terms.prices().rate(per).stream())
                .findFirst()
                .orElseThrow();
    }
}
