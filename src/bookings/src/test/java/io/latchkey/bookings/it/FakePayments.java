package io.latchkey.bookings.it;

import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.escrow.Payments;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was asked for and does nothing; tests tell themselves what payments would. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakePayments implements Payments {

    private final Map<PaymentId, PaymentOrder> orders = new ConcurrentHashMap<>();
    private final Map<PaymentId, Settlement> settlements = new ConcurrentHashMap<>();
    private final List<PaymentId> captures = new CopyOnWriteArrayList<>();
    private final List<PaymentId> cancels = new CopyOnWriteArrayList<>();

    @Override
    public void open(PaymentId payment, PaymentOrder order) {
        orders.put(payment, order);
    }

    @Override
    public void capture(PaymentId payment) {
        captures.add(payment);
    }

    @Override
    public void cancel(PaymentId payment) {
        cancels.add(payment);
    }

    @Override
    public void settle(PaymentId payment, UUID settlementId, Settlement settlement) {
        if (settlements.put(payment, settlement) != null) {
            throw new IllegalStateException("settled twice: " + payment);
        }
    }

    PaymentOrder order(PaymentId payment) {
        return orders.get(payment);
    }

    long ordersFor(List<BookingId> bookings) {
        return orders.values().stream()
                .filter(order -> bookings.contains(order.bookingId()))
                .count();
    }

    Settlement settlement(PaymentId payment) {
        return settlements.get(payment);
    }

    long captures(PaymentId payment) {
        return captures.stream().filter(payment::equals).count();
    }

    long cancels(PaymentId payment) {
        return cancels.stream().filter(payment::equals).count();
    }
}
