package io.latchkey.bookings.it;

import io.latchkey.bookings.deposit.DepositPayments;
import io.latchkey.bookings.deposit.DepositSettlement;
import io.latchkey.kernel.id.PaymentId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers how deposits were to be divided, in their order; what was rolled back counts as well. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeDepositPayments implements DepositPayments {

    private final Map<PaymentId, List<Asked>> asked = new ConcurrentHashMap<>();

    record Asked(UUID settlementId, DepositSettlement settlement) {}

    @Override
    public void settle(PaymentId payment, UUID settlementId, DepositSettlement settlement) {
        asked.computeIfAbsent(payment, id -> new CopyOnWriteArrayList<>()).add(new Asked(settlementId, settlement));
    }

    List<Asked> asked(PaymentId payment) {
        return asked.getOrDefault(payment, List.of());
    }
}
