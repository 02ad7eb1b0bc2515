package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;

/**
 * Takes over what payments tells. Facts may come again and late; the table of {@link EscrowTransitions} knows news from
 * old news (R27), and money that comes for a payment of the past goes back (R25).
 */
@ApplicationScoped
class EscrowFacts {

    private final EscrowRepository escrows;
    private final Payments payments;
    private final EscrowListener listener;

    EscrowFacts(EscrowRepository escrows, Payments payments, EscrowListener listener) {
        this.escrows = escrows;
        this.payments = payments;
        this.listener = listener;
    }

    /** Comes before the facts about these bookings, in their transaction. */
    void lock(Collection<BookingId> bookings) {
        listener.lock(bookings);
    }

    void authorized(BookingId booking, PaymentId payment, Instant at) {
        escrows.locked(booking).ifPresent(escrow -> {
            if (!escrow.isPaidBy(payment) || escrow.state() == EscrowState.VOIDED) {
                payments.cancel(payment);
            } else if (escrow.hear(EscrowStep.AUTHORIZE)) {
                listener.onAuthorized(booking, at);
            }
        });
    }

    void captured(BookingId booking, PaymentId payment) {
        escrows.locked(booking)
                .filter(escrow -> escrow.isPaidBy(payment) && escrow.hear(EscrowStep.CAPTURE))
                .ifPresent(escrow -> listener.onHeld(booking));
    }

    void lost(BookingId booking, PaymentId payment) {
        escrows.locked(booking)
                .filter(escrow -> escrow.isPaidBy(payment) && escrow.hear(EscrowStep.LOSE))
                .ifPresent(escrow -> listener.onLost(booking));
    }

    /** The provider's figures are not ours: an operator has to look before anything moves. */
    void frozen(BookingId booking, PaymentId payment) {
        escrows.locked(booking)
                .filter(escrow -> escrow.isPaidBy(payment))
                .ifPresent(escrow -> escrow.hear(EscrowStep.FREEZE));
    }

    void voided(BookingId booking, PaymentId payment) {
        escrows.locked(booking)
                .filter(escrow -> escrow.isPaidBy(payment))
                .ifPresent(escrow -> escrow.hear(EscrowStep.VOID));
    }

    void settled(BookingId booking, PaymentId payment, Money refund, Money released) {
        escrows.locked(booking)
                .filter(escrow -> escrow.isPaidBy(payment))
                .ifPresent(escrow -> escrow.hearSettled(refund, released));
    }
}
