package io.latchkey.payments.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SettlementRepository implements PanacheRepositoryBase<Settlement, UUID> {

    List<Settlement> ofPayment(UUID payment) {
        return list("paymentId = ?1 order by id", payment);
    }
}
