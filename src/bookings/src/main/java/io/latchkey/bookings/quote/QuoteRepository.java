package io.latchkey.bookings.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.listing.ListingCopy;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** Quotes; written once, never changed. */
@ApplicationScoped
class QuoteRepository {

    private final EntityManager em;
    private final ObjectMapper json;

    QuoteRepository(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    void add(Quote quote) {
        em.createNativeQuery(
                        """
                        INSERT INTO quote (calendar_group, id, guest_id, offer, listing, created_at, expires_at)
                        VALUES (:group, :id, :guest, CAST(:offer AS jsonb), CAST(:listing AS jsonb), :created, :expires)
                        """)
                .setParameter("group", quote.offer().calendarGroup())
                .setParameter("id", quote.id().value())
                .setParameter("guest", quote.guestId().value())
                .setParameter("offer", write(quote.offer()))
                .setParameter("listing", write(quote.listing()))
                .setParameter("created", quote.createdAt())
                .setParameter("expires", quote.expiresAt())
                .executeUpdate();
    }

    /** The quote if it is this guest's. */
    Optional<Quote> find(QuoteId id, PersonId guest) {
        return em.createNativeQuery(
                        """
                        SELECT CAST(offer AS text), CAST(listing AS text), created_at, expires_at
                        FROM quote WHERE id = :id AND guest_id = :guest""")
                .setParameter("id", id.value())
                .setParameter("guest", guest.value())
                .unwrap(NativeQuery.class)
                .addScalar("offer", String.class)
                .addScalar("listing", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("expires_at", Instant.class)
                .getResultStream()
                .map(row -> read(id, guest, (Object[]) row))
                .findFirst();
    }

    private Quote read(QuoteId id, PersonId guest, Object[] row) {
        return new Quote(
                id,
                guest,
                read((String) row[0], Offer.class),
                read((String) row[1], ListingCopy.class),
                (Instant) row[2],
                (Instant) row[3]);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a quote that cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a quote that cannot be written", e);
        }
    }
}
