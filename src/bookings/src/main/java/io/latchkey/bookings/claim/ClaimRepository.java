package io.latchkey.bookings.claim;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Claims; whoever changes one holds the lock of its booking. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    /** @throws ProblemException CLAIM_OPEN if the booking has one of this kind that is open */
    void add(Claim claim) {
        try {
            persistAndFlush(claim);
        } catch (PersistenceException refused) {
            throw SqlStates.isUniqueViolation(refused)
                    ? new ProblemException(
                            BookingsProblem.CLAIM_OPEN,
                            "One such claim is open; answer it, add evidence to it or withdraw it.")
                    : refused;
        }
    }

    /** @throws ProblemException NOT_FOUND if there is none */
    Claim get(ClaimId id) {
        return findByIdOptional(id.value()).orElseThrow(ClaimRepository::notFound);
    }

    /**
     * Read without a lock, to lock that first.
     *
     * @throws ProblemException NOT_FOUND if there is no such claim
     */
    BookingId bookingOf(ClaimId id) {
        return find("select bookingId from Claim where id = ?1", id.value())
                .project(UUID.class)
                .firstResultOptional()
                .map(BookingId::new)
                .orElseThrow(ClaimRepository::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such claim, or it is not yours.");
    }

    /** Those before the given id, newest first. */
    List<Claim> of(BookingId booking, UUID before, int limit) {
        return find("bookingId = ?1 and id < ?2 order by id desc", booking.value(), before)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those after the given id, oldest first. */
    List<Claim> all(ClaimFilter filter, UUID after, int limit, Instant now) {
        String query = "id > :after";
        Parameters parameters = Parameters.with("after", after);
        if (filter.state() != null) {
            query += " and state = :state";
            parameters = parameters.and("state", filter.state().state());
        }
        if (filter.kind() != null) {
            query += " and kind = :kind";
            parameters = parameters.and("kind", filter.kind());
        }
        if (filter.olderThanDays() > 0) {
            query += " and createdAt <= :madeBy";
            parameters = parameters.and("madeBy", now.minus(Duration.ofDays(filter.olderThanDays())));
        }
        if (filter.isOverdueOnly()) {
            query += " and decisionDueAt <= :now";
            parameters = parameters.and("now", now);
        }
        return find(query + " order by id", parameters).page(Page.ofSize(limit)).list();
    }
}
