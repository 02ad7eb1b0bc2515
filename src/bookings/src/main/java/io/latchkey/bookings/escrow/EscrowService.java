package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a booking wants done with its money. Each wish is stored with the running transaction and then made true. */
@ApplicationScoped
public class EscrowService {

    private final EscrowRepository escrows;
    private final Payments payments;
    private final EscrowTimers timers;
    private final Ids ids;

    public EscrowService(EscrowRepository escrows, Payments payments, EscrowTimers timers, Ids ids) {
        this.escrows = escrows;
        this.payments = payments;
        this.timers = timers;
        this.ids = ids;
    }

    @Transactional
    public Escrow open(PaymentOrder order) {
        PaymentId payment = new PaymentId(ids.next());
        Escrow escrow = new Escrow(payment, order);
        escrows.persist(escrow);
        payments.open(payment, order);
        return escrow;
    }

    @Transactional
    public Escrow of(BookingId booking) {
        return escrows.ofBooking(booking).orElseThrow();
    }

    @Transactional
    public Map<BookingId, Escrow> of(Collection<BookingId> bookings) {
        return escrows.ofBookings(bookings).stream().collect(Collectors.toMap(Escrow::bookingId, Function.identity()));
    }

    /** Wants the money captured; payments is asked for nothing that was not authorized (R26). */
    @Transactional
    public void capture(BookingId booking) {
        Escrow escrow = locked(booking);
        if (escrow.state() == EscrowState.AUTHORIZED) {
            payments.capture(escrow.paymentId());
        }
    }

    /** Gives back whatever there is or may still come: the booking ended without needing it. */
    @Transactional
    public void giveBack(BookingId booking) {
        Escrow escrow = locked(booking);
        switch (escrow.state()) {
            case NONE, AUTHORIZED, VOIDED -> payments.cancel(escrow.paymentId());
            case HELD -> divide(booking, Settlement.refundOf(escrow.held(), Settlement.Reason.LATE_MONEY));
            case FROZEN, RELEASED, PARTLY_REFUNDED, REFUNDED -> {}
        }
    }

    /** Divides what is held, once; later calls change nothing. */
    @Transactional
    public void divide(BookingId booking, Settlement settlement) {
        Escrow escrow = locked(booking);
        if (!escrow.isUndivided()) {
            return;
        }
        if (!settlement.total().equals(escrow.held())) {
            throw new IllegalArgumentException(
                    "a settlement of " + settlement.total() + " over " + escrow.held() + " held");
        }
        UUID id = ids.next();
        escrow.settleBy(id);
        payments.settle(escrow.paymentId(), id, settlement);
    }

    private Escrow locked(BookingId booking) {
        return escrows.locked(booking).orElseThrow();
    }

    @Transactional
    public void planRelease(BookingId booking, Instant at) {
        locked(booking).releaseAt(at);
        timers.releaseAt(booking, at);
    }

    /** Releases everything by the split the payment was ordered with, if it is time and nothing else was decided. */
    @Transactional
    public void releaseIfDue(BookingId booking, Instant now) {
        Escrow escrow = locked(booking);
        if (escrow.isReleaseDue(now) && escrow.isUndivided()) {
            divide(booking, Settlement.releaseOf(escrow.held(), escrow.split()));
        }
    }
}
