package io.latchkey.bookings.quote;

import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quotes; written once, never changed. */
@ApplicationScoped
class QuoteRepository {

    private static final String OF_GUEST =
            "SELECT id, offer, listing, created_at, expires_at FROM quote WHERE guest_id = ?";

    private final Database database;
    private final Documents documents;

    QuoteRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    void add(Quote quote) {
        addAll(List.of(quote));
    }

    /** In one statement; all of them about one listing as it was at one moment. */
    void addAll(List<Quote> quotes) {
        Quote first = quotes.getFirst();
        database.update(
                """
                INSERT INTO quote (calendar_group, id, guest_id, offer, listing, created_at, expires_at)
                SELECT ?, id, ?, offer, CAST(? AS jsonb), ?, ?
                FROM unnest(CAST(? AS uuid[]), CAST(? AS jsonb[])) AS new (id, offer)""",
                first.offer().calendarGroup(),
                first.guestId().value(),
                documents.write(first.listing()),
                first.createdAt(),
                first.expiresAt(),
                quotes.stream().map(quote -> quote.id().toString()).toArray(String[]::new),
                quotes.stream().map(quote -> documents.write(quote.offer())).toArray(String[]::new));
    }

    /** The quote if it is this guest's. */
    Optional<Quote> find(QuoteId id, PersonId guest) {
        return database.first(row -> read(guest, row), OF_GUEST + " AND id = ?", guest.value(), id.value());
    }

    /** Those that are this guest's, in no order. */
    List<Quote> find(List<QuoteId> all, PersonId guest) {
        return database.list(
                row -> read(guest, row),
                OF_GUEST + " AND id = ANY(CAST(? AS uuid[]))",
                guest.value(),
                all.stream().map(QuoteId::toString).toArray(String[]::new));
    }

    private Quote read(PersonId guest, ResultSet row) throws SQLException {
        return new Quote(
                new QuoteId(row.getObject(1, UUID.class)),
                guest,
                documents.read(row.getString(2), Offer.class),
                documents.read(row.getString(3), ListingCopy.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
