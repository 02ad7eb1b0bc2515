package io.latchkey.bookings.conflict;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cases; whoever changes one holds the lock of the affected booking. */
@ApplicationScoped
class ConflictRepository implements PanacheRepositoryBase<Conflict, UUID> {

    /** @throws ProblemException NOT_FOUND if there is none */
    Conflict get(ConflictId id) {
        return findByIdOptional(id.value()).orElseThrow(ConflictRepository::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such conflict, or it is not yours.");
    }

    /**
     * Read without a lock, to lock that first.
     *
     * @throws ProblemException NOT_FOUND if there is no such case
     */
    BookingId bookingOf(ConflictId id) {
        return find("select bookingId from Conflict where id = ?1", id.value())
                .project(UUID.class)
                .firstResultOptional()
                .map(BookingId::new)
                .orElseThrow(ConflictRepository::notFound);
    }

    Optional<Conflict> openBetween(BookingId late, BookingId affected) {
        return find(
                        "lateBookingId = ?1 and bookingId = ?2 and state = ?3",
                        late.value(),
                        affected.value(),
                        ConflictState.OPEN)
                .firstResultOptional();
    }

    /** Whose open cases the late booking is the reason of; read without a lock, to lock them first. */
    List<BookingId> affectedBy(BookingId late) {
        return find(
                        "select bookingId from Conflict where lateBookingId = ?1 and state = ?2",
                        late.value(),
                        ConflictState.OPEN)
                .project(UUID.class)
                .stream()
                .map(BookingId::new)
                .toList();
    }

    List<Conflict> openOf(BookingId affected) {
        return list("bookingId = ?1 and state = ?2", affected.value(), ConflictState.OPEN);
    }

    /** Those before the given id, newest first. */
    List<Conflict> of(ConflictFilter filter, UUID before, int limit) {
        String query = "id < :before";
        Parameters parameters = Parameters.with("before", before);
        if (!filter.everybodys()) {
            query += " and (hostId = :host or guestId = :person or listingId in :coHosted)";
            parameters = parameters
                    .and("host", filter.visitor().host().value())
                    .and("person", filter.visitor().person().value())
                    .and("coHosted", filter.visitor().coHosting().listingsWith(HostRight.BOOKINGS));
        }
        if (filter.state() != null) {
            query += " and state = :state";
            parameters = parameters.and("state", filter.state());
        }
        return find(query + " order by id desc", parameters)
                .page(Page.ofSize(limit))
                .list();
    }
}
