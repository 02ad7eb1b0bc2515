package io.latchkey.payments.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID> {

    Optional<UUID> paymentOf(UUID refund) {
        return find("select paymentId from Refund where id = ?1", refund)
                .project(UUID.class)
                .firstResultOptional();
    }

    List<Refund> ofPayment(UUID payment) {
        return list("paymentId = ?1 order by id", payment);
    }

    List<Refund> open(UUID payment) {
        return list("paymentId = ?1 and state = ?2 order by id", payment, RefundState.OPEN);
    }
}
