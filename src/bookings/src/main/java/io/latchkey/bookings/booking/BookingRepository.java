package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.BookingFilter.Side;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Bookings; every change passes the version. */
@ApplicationScoped
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {

    private final Database database;

    BookingRepository(Database database) {
        this.database = database;
    }

    /** @throws ProblemException QUOTE_ALREADY_BOOKED if another request with the quote was faster */
    void add(Booking booking) {
        try {
            persistAndFlush(booking);
        } catch (PersistenceException refused) {
            if (SqlStates.isUniqueViolation(refused)) {
                throw new ProblemException(BookingsProblem.QUOTE_ALREADY_BOOKED, "This quote has just been booked.");
            }
            throw refused;
        }
    }

    /** @throws ProblemException NOT_FOUND if there is none */
    Booking get(BookingId id) {
        return find("id", id.value()).firstResultOptional().orElseThrow(BookingRepository::notFound);
    }

    /**
     * Its units' calendar group, which never changes: to be locked before the booking.
     *
     * @throws ProblemException NOT_FOUND if there is no such booking
     */
    UUID calendarGroupOf(BookingId id) {
        return find("select calendarGroup from Booking where id = ?1", id.value())
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(BookingRepository::notFound);
    }

    /** Nobody else takes a step until the transaction ends. */
    Booking locked(BookingId id) {
        return find("id", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(BookingRepository::notFound);
    }

    /** As {@link #locked(BookingId)} for several, in the order of their ids, so that nobody waits in a circle. */
    List<Booking> locked(Collection<BookingId> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        return find("id in ?1 order by id", all.stream().map(BookingId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As {@link #locked(Collection)}, without reading them. */
    void lock(Collection<BookingId> all) {
        database.list(
                row -> null, "SELECT FROM booking WHERE id = ANY(CAST(? AS uuid[])) ORDER BY id FOR UPDATE", (Object)
                        all.stream().map(BookingId::toString).toArray(String[]::new));
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such booking, or it is not yours.");
    }

    /** What the quote's guest has already; final while the guest's claims are locked. */
    Standing standing(Quote quote, Instant now) {
        return database.first(
                        Standing::read,
                        """
                        SELECT (SELECT id FROM booking WHERE calendar_group = ? AND quote_id = ?),
                            count(DISTINCT coalesce(series_id, id)), min(hold_expires_at)
                        FROM booking
                        WHERE guest_id = ? AND state = 'AWAITING_PAYMENT' AND hold_expires_at > ?""",
                        quote.offer().calendarGroup(),
                        quote.id().value(),
                        quote.guestId().value(),
                        now)
                .orElseThrow();
    }

    /** Whether the guest has one with this host, or with somebody whose bookings this visitor sees. */
    boolean isThereOne(PersonId guest, Visitor host) {
        return find(
                        "select id from Booking where guestId = ?1 and (hostId = ?2 or listingId in ?3)",
                        guest.value(),
                        host.host().value(),
                        host.coHosting().listingsWith(HostRight.BOOKINGS))
                .project(UUID.class)
                .page(Page.ofSize(1))
                .firstResultOptional()
                .isPresent();
    }

    /** The person's bookings before the given id, newest first. */
    List<Booking> of(BookingFilter filter, UUID before, int limit) {
        String side =
                switch (filter.side()) {
                    case GUEST -> "guestId = :person";
                    case HOST -> "hostId = :person";
                    case CO_HOST -> "listingId in :coHosted";
                };
        Parameters parameters = filter.side() == Side.CO_HOST
                ? Parameters.with("coHosted", filter.visitor().coHosting().listingsWith(HostRight.BOOKINGS))
                : Parameters.with("person", filter.person().value());
        parameters = parameters.and("before", before);
        String query = side + " and id < :before";
        if (filter.state() != null) {
            query += " and state = :state";
            parameters = parameters.and("state", filter.state());
        }
        return find(query + " order by id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }
}
