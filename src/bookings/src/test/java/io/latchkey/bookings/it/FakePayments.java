package io.latchkey.bookings.it;

import io.latchkey.bookings.escrow.Owed;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.escrow.Payments;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.TakeBack;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what it was asked for and does nothing; tests tell themselves what payments would. An order that the real
 * one would refuse is refused here, too.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakePayments implements Payments {

    private final Map<PaymentId, PaymentOrder> orders = new ConcurrentHashMap<>();
    private final Map<PaymentId, List<Settlement>> settlements = new ConcurrentHashMap<>();
    private final Map<PaymentId, List<TakeBack>> takeBacks = new ConcurrentHashMap<>();
    private final Map<PaymentId, ClaimId> frozen = new ConcurrentHashMap<>();
    private final Map<PaymentId, Owed> charges = new ConcurrentHashMap<>();
    private final List<PaymentId> captures = new CopyOnWriteArrayList<>();
    private final List<PaymentId> cancels = new CopyOnWriteArrayList<>();

    @Override
    public void open(PaymentId payment, PaymentOrder order) {
        if (!order.amount().isPositive() || order.split().isEmpty() && order.deposit() == null) {
            throw new IllegalArgumentException("payments takes no such order: " + order);
        }
        orders.put(payment, order);
    }

    @Override
    public void capture(PaymentId payment) {
        requireOrdered(payment);
        captures.add(payment);
    }

    @Override
    public void charge(PaymentId payment, Owed owed) {
        requireOrdered(payment);
        charges.put(payment, owed);
    }

    @Override
    public void cancel(PaymentId payment) {
        requireOrdered(payment);
        cancels.add(payment);
    }

    private void requireOrdered(PaymentId payment) {
        if (!orders.containsKey(payment)) {
            throw new IllegalArgumentException("payments knows no " + payment);
        }
    }

    @Override
    public void settle(PaymentId payment, UUID settlementId, Settlement settlement) {
        List<Settlement> all = settlements.computeIfAbsent(payment, id -> new CopyOnWriteArrayList<>());
        if (settlement.total().isZero()) {
            throw new IllegalArgumentException("nothing would be divided: " + settlement);
        }
        all.add(settlement);
        ClaimId claim = frozen.get(payment);
        if (claim != null && !claim.equals(settlement.claimId())) {
            throw new IllegalStateException("frozen for " + claim);
        }
        frozen.remove(payment);
        Money total = Money.sum(
                settlement.refund().currency(),
                all.stream().map(Settlement::total).toList());
        if (total.compareTo(orders.get(payment).amount()) > 0) {
            throw new IllegalStateException("more divided than there is: " + payment);
        }
    }

    @Override
    public void freeze(PaymentId payment, ClaimId claim, String reason) {
        requireOrdered(payment);
        frozen.put(payment, claim);
    }

    @Override
    public void thaw(PaymentId payment, ClaimId claim) {
        frozen.remove(payment, claim);
    }

    /** The claim it is frozen for; null if it is not. */
    ClaimId frozen(PaymentId payment) {
        return frozen.get(payment);
    }

    @Override
    public void takeBack(PaymentId payment, UUID takeBackId, TakeBack takeBack) {
        takeBacks.computeIfAbsent(payment, id -> new CopyOnWriteArrayList<>()).add(takeBack);
    }

    PaymentOrder order(PaymentId payment) {
        return orders.get(payment);
    }

    long ordersFor(List<BookingId> bookings) {
        return orders.values().stream()
                .filter(order -> bookings.contains(order.bookingId()))
                .count();
    }

    /** The only one; null if there is none yet. */
    Settlement settlement(PaymentId payment) {
        List<Settlement> all = settlements(payment);
        if (all.size() > 1) {
            throw new IllegalStateException("settled more than once: " + payment);
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    List<Settlement> settlements(PaymentId payment) {
        return settlements.getOrDefault(payment, List.of());
    }

    List<TakeBack> takeBacks(PaymentId payment) {
        return takeBacks.getOrDefault(payment, List.of());
    }

    /** What is still to be charged of it; null if that was never asked. */
    Owed charged(PaymentId payment) {
        return charges.get(payment);
    }

    long captures(PaymentId payment) {
        return captures.stream().filter(payment::equals).count();
    }

    long cancels(PaymentId payment) {
        return cancels.stream().filter(payment::equals).count();
    }
}
