package io.latchkey.bookings.change;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes; whoever changes one holds the lock of its booking. */
@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<Change, UUID> {

    private static final Set<ChangeState> OPEN = EnumSet.allOf(ChangeState.class);

    static {
        OPEN.removeIf(state -> !state.isOpen());
    }

    /** @throws ProblemException CHANGE_OPEN if the booking has one that is open */
    void add(Change change) {
        try {
            persistAndFlush(change);
        } catch (PersistenceException refused) {
            throw SqlStates.isUniqueViolation(refused) ? openAlready() : refused;
        }
    }

    static ProblemException openAlready() {
        return new ProblemException(
                BookingsProblem.CHANGE_OPEN, "Another change of this booking is open; it has to be answered first.");
    }

    /** @throws ProblemException NOT_FOUND if there is none */
    Change get(ChangeId id) {
        return findByIdOptional(id.value()).orElseThrow(ChangeRepository::notFound);
    }

    /**
     * Read without a lock, to lock that first.
     *
     * @throws ProblemException NOT_FOUND if there is no such change
     */
    BookingId bookingOf(ChangeId id) {
        return find("select bookingId from Change where id = ?1", id.value())
                .project(UUID.class)
                .firstResultOptional()
                .map(BookingId::new)
                .orElseThrow(ChangeRepository::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such change, or it is not yours.");
    }

    Optional<Change> openOf(BookingId booking) {
        return find("bookingId = ?1 and state in ?2", booking.value(), OPEN).firstResultOptional();
    }

    /** Those before the given id, newest first. */
    List<Change> of(BookingId booking, UUID before, int limit) {
        return find("bookingId = ?1 and id < ?2 order by id desc", booking.value(), before)
                .page(Page.ofSize(limit))
                .list();
    }
}
