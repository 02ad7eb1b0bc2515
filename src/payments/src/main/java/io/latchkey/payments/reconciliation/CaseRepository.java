package io.latchkey.payments.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<ReconciliationCase, UUID> {

    Optional<ReconciliationCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ReconciliationCase> of(String provider, Difference difference) {
        return find(
                        "provider = ?1 and reference = ?2 and kind = ?3",
                        provider,
                        difference.reference(),
                        difference.kind())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Open ones of the run's period that it has not seen. */
    List<ReconciliationCase> unseen(Reconciliation run) {
        Reconciliation.Scope scope = run.scope();
        return find(
                        "provider = ?1 and state = ?2 and occurredAt >= ?3 and occurredAt < ?4 and seenAt < ?5",
                        scope.provider(),
                        CaseState.OPEN,
                        scope.from(),
                        scope.to(),
                        run.createdAt())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    long openOf(Reconciliation run) {
        return count("runId = ?1 and state = ?2", run.id(), CaseState.OPEN);
    }

    /** In the order of their ids, after the given one; of all states if it is {@code null}. */
    List<ReconciliationCase> inState(CaseState state, UUID after, int limit) {
        return (state == null
                        ? find("id > ?1 order by id", after)
                        : find("state = ?1 and id > ?2 order by id", state, after))
                .page(Page.ofSize(limit))
                .list();
    }
}
