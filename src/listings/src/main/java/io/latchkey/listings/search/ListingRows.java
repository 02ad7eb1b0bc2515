package io.latchkey.listings.search;

import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.listing.ListingState;
import io.latchkey.engine.listing.ListingTerms;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.listing.store.AttributesColumn;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.search.index.IndexedListing;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Listings as the index wants them, straight from the columns it needs. */
@ApplicationScoped
class ListingRows {

    private static final Logger LOG = Logger.getLogger(ListingRows.class);

    private static final String SELECT =
            """
            SELECT l.id, l.host_id, l.state, l.version, l.kind, l.title, l.shown_latitude, l.shown_longitude, l.city,
                l.country_code, l.time_zone, l.published_at, CAST(l.attributes AS text) AS attributes,
                CAST(l.terms AS text) AS terms, l.unit_use, l.calendar_group,
                (SELECT coalesce(array_agg(o.unit_id ORDER BY o.position), '{}')
                    FROM listing_unit o JOIN unit u ON u.id = o.unit_id
                    WHERE o.listing_id = l.id AND u.archived_at IS NULL) AS units,
                coalesce(r.reviews, 0) AS reviews, coalesce(r.stars_sum, 0) AS stars_sum,
                (SELECT p.id FROM photo p WHERE p.listing_id = l.id ORDER BY p.position LIMIT 1) AS cover
            FROM listing l LEFT JOIN listing_rating r ON r.listing_id = l.id\s""";

    private final Database database;
    private final Documents documents;
    private final AttributesColumn attributes = new AttributesColumn();

    ListingRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** A listing as it is; {@code indexed} is null unless it is published and can be read. */
    record Row(ListingId id, IndexedListing indexed) {}

    /** So many published ones in the order of their ids, after one of them. */
    List<Row> publishedAfter(UUID id, int limit, Charges charges) {
        return database.list(
                row -> read(row, charges),
                SELECT + "WHERE l.state = 'PUBLISHED' AND l.id > ? ORDER BY l.id LIMIT ?",
                id,
                limit);
    }

    /** Those that a transaction from the horizon on has changed; twice if it has changed their rating, too. */
    List<Row> changedSince(String horizon, Charges charges) {
        return Stream.of("l", "r")
                .map(changed -> SELECT + "WHERE " + changed + ".changed_in >= CAST(CAST(? AS text) AS xid8)")
                .flatMap(sql -> database.list(row -> read(row, charges), sql, horizon).stream())
                .toList();
    }

    /**
     * The oldest transaction that still runs: whatever is not visible now will have been changed by it or a later one.
     */
    String horizon() {
        return database.first(row -> row.getString(1), "SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text)")
                .orElseThrow();
    }

    /** Whether that would be more than so many. */
    boolean areMoreChangedSince(String horizon, int limit) {
        return database.first(
                                row -> row.getInt(1),
                                """
                                SELECT (SELECT count(*) FROM (SELECT FROM listing
                                        WHERE changed_in >= CAST(CAST(? AS text) AS xid8) LIMIT ?) AS listings)
                                    + (SELECT count(*) FROM (SELECT FROM calendar_copy
                                        WHERE changed_in >= CAST(CAST(? AS text) AS xid8) LIMIT ?) AS calendars)
                                    + (SELECT count(*) FROM (SELECT FROM listing_rating
                                        WHERE changed_in >= CAST(CAST(? AS text) AS xid8) LIMIT ?) AS ratings)""",
                                horizon,
                                limit + 1,
                                horizon,
                                limit + 1,
                                horizon,
                                limit + 1)
                        .orElseThrow()
                > limit;
    }

    /** Whether anything that the index is made of was changed by a transaction from the horizon on. */
    boolean isAnythingChangedSince(String horizon) {
        return database.first(
                        row -> row.getBoolean(1),
                        """
                        WITH since AS MATERIALIZED (SELECT CAST(CAST(? AS text) AS xid8) AS horizon)
                        SELECT EXISTS (SELECT FROM listing, since WHERE changed_in >= horizon)
                            OR EXISTS (SELECT FROM calendar_copy, since WHERE changed_in >= horizon)
                            OR EXISTS (SELECT FROM listing_rating, since WHERE changed_in >= horizon)
                            OR EXISTS (SELECT FROM charges_copy, since WHERE changed_in >= horizon)""",
                        horizon)
                .orElseThrow();
    }

    private Row read(ResultSet row, Charges charges) throws SQLException {
        ListingId id = new ListingId(row.getObject("id", UUID.class));
        ListingState state = ListingState.valueOf(row.getString("state"));
        if (state != ListingState.PUBLISHED) {
            return new Row(id, null);
        }
        try {
            return new Row(id, indexed(id, state, row, charges));
        } catch (RuntimeException e) {
            // One that nobody can read is not found; all the others still are.
            LOG.errorf(e, "The listing %s cannot be read and is left out of search.", id);
            return new Row(id, null);
        }
    }

    private IndexedListing indexed(ListingId id, ListingState state, ResultSet row, Charges charges)
            throws SQLException {
        ListingCopy copy = new ListingCopy(
                id,
                new PersonId(row.getObject("host_id", UUID.class)),
                row.getLong("version"),
                state,
                row.getString("kind"),
                row.getString("title"),
                row.getString("country_code"),
                row.getString("city").intern(),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("calendar_group", UUID.class),
                UnitUse.valueOf(row.getString("unit_use")),
                units(row),
                List.of(),
                documents.read(row.getString("terms"), ListingTerms.class));
        UUID cover = row.getObject("cover", UUID.class);
        return new IndexedListing(
                id,
                copy.hostId(),
                Kind.valueOf(copy.kind()),
                copy.title(),
                new GeoPoint(row.getDouble("shown_latitude"), row.getDouble("shown_longitude")),
                copy.city(),
                copy.countryCode().intern(),
                cover == null ? null : new PhotoId(cover),
                copy.terms().instantBook(),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                attributes.convertToEntityAttribute(row.getString("attributes")),
                copy.calendarGroup(),
                copy.unitIds(),
                copy.rules(),
                charges.prices(copy),
                copy.terms().securityDeposit() == null
                        ? 0
                        : copy.terms().securityDeposit().amountMinor(),
                rating(row));
    }

    /** One and the same object for all that have none: that may be a million. */
    private static Rating rating(ResultSet row) throws SQLException {
        long reviews = row.getLong("reviews");
        return reviews == 0 ? Rating.NONE : new Rating(reviews, row.getLong("stars_sum"));
    }

    private static List<UnitId> units(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("units").getArray())
                .map(UnitId::new)
                .toList();
    }
}
