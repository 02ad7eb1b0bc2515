package io.latchkey.payments.payment;

import io.latchkey.payments.PaymentsProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

    Optional<Payment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Payment> ofBooking(UUID booking) {
        return find("bookingId", booking).firstResultOptional();
    }

    Map<UUID, String> descriptions(Set<UUID> bookings) {
        return getEntityManager()
                .createQuery(
                        "select p.bookingId, p.terms.description from Payment p where p.bookingId in :bookings",
                        Tuple.class)
                .setParameter("bookings", bookings)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** @throws ProblemException PAYMENT_EXISTS if the id or the booking has one already */
    void add(Payment payment) {
        try {
            persistAndFlush(payment);
        } catch (PersistenceException e) {
            if (SqlStates.isUniqueViolation(e)) {
                throw new ProblemException(
                        PaymentsProblem.PAYMENT_EXISTS, "This id or this booking has a payment already.");
            }
            throw e;
        }
    }

    List<Payment> inState(PaymentState state, UUID after, int limit) {
        return (state == null
                        ? find("id > ?1 order by id", after)
                        : find("state = ?1 and id > ?2 order by id", state, after))
                .page(Page.ofSize(limit))
                .list();
    }
}
