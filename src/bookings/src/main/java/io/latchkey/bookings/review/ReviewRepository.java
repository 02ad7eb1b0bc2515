package io.latchkey.bookings.review;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;

/** Reviews; whoever writes or shows one holds the lock of its booking. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    /** @throws ProblemException REVIEW_WRITTEN if the booking has one by this author */
    void add(Review review) {
        try {
            persistAndFlush(review);
        } catch (PersistenceException refused) {
            throw SqlStates.isUniqueViolation(refused) ? written() : refused;
        }
    }

    static ProblemException written() {
        return new ProblemException(
                BookingsProblem.REVIEW_WRITTEN, "You have reviewed this stay; what was written stays as it is.");
    }

    /** At most one by each side, the guest's first. */
    List<Review> of(BookingId booking) {
        return list("bookingId = ?1 order by author", booking.value());
    }

    /** What is shown of it, the last one shown first. */
    List<Review> about(Rated rated, ShownBefore before, int limit) {
        return find(
                        // The first half of the condition is what an index can jump to.
                        rated.kind().column()
                                + " = :rated and author = :author and shownAt is not null and shownAt <= :at"
                                + " and (shownAt < :at or id < :id) order by shownAt desc, id desc",
                        Parameters.with("rated", rated.id())
                                .and("author", rated.kind().ratedBy())
                                .and("at", before.at())
                                .and("id", before.id()))
                .page(Page.ofSize(limit))
                .list();
    }
}
