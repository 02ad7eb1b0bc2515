package io.latchkey.payments.payout;

import io.latchkey.kernel.id.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PayoutRepository implements PanacheRepositoryBase<Payout, UUID> {

    /** The payout of this host and currency that is not over; there is at most one. */
    Optional<Payout> open(PersonId host, Currency currency) {
        return find(
                        "hostId = ?1 and currency = ?2 and state in ?3",
                        host.value(),
                        currency,
                        EnumSet.of(PayoutState.WAITING, PayoutState.IN_TRANSIT))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Payout lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<Payout> ofHost(PersonId host, UUID before, int limit) {
        return find("hostId = ?1 and id < ?2 order by id desc", host.value(), before)
                .page(Page.ofSize(limit))
                .list();
    }
}
