package io.latchkey.payments.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReconciliationRepository implements PanacheRepositoryBase<Reconciliation, UUID> {

    Reconciliation lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where the daily runs have come to. */
    Optional<Reconciliation> lastDaily(String provider) {
        return find("provider = ?1 and daily order by toAt desc", provider).firstResultOptional();
    }

    /** Newest first. */
    List<Reconciliation> before(UUID before, int limit) {
        return find("id < ?1 order by id desc", before).page(Page.ofSize(limit)).list();
    }
}
