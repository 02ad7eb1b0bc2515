package io.latchkey.payments.payment;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.SqlStates;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Instant;

@ApplicationScoped
class ConfirmationRepository implements PanacheRepositoryBase<Confirmation, Confirmation.Key> {

    /** @throws ProblemException if the key was taken for another payment in the same moment */
    void add(Confirmation confirmation) {
        try {
            persistAndFlush(confirmation);
        } catch (PersistenceException e) {
            if (SqlStates.isUniqueViolation(e)) {
                throw new ProblemException(
                        PlatformProblem.IDEMPOTENCY_KEY_REUSED, "This key was used for another payment just now.");
            }
            throw e;
        }
    }

    long forgetBefore(Instant moment) {
        return delete("createdAt < ?1", moment);
    }
}
