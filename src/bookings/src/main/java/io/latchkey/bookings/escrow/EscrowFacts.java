package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes over what payments tells. Facts may come again and late; the table of {@link EscrowTransitions} knows news from
 * old news (R27), and money that comes for a payment of the past goes back (R25).
 */
@ApplicationScoped
class EscrowFacts {

    private final EscrowRepository escrows;
    private final Payments payments;
    private final TakeBacks takeBacks;
    private final List<EscrowListener> listeners;

    EscrowFacts(EscrowRepository escrows, Payments payments, TakeBacks takeBacks, @All List<EscrowListener> listeners) {
        this.escrows = escrows;
        this.payments = payments;
        this.takeBacks = takeBacks;
        this.listeners = listeners;
    }

    /** Comes before the facts about these accounts, in their transaction. */
    void lock(Collection<BookingId> accounts) {
        List<BookingId> bookings = escrows.bookingsOf(accounts);
        listeners.forEach(listener -> listener.lock(bookings));
    }

    /** @param heldUntil until when the guest's bank holds the money */
    void authorized(BookingId account, PaymentId payment, Instant at, Instant heldUntil) {
        promised(account, payment, EscrowStep.AUTHORIZE, escrow -> {
            escrow.expected().holdUntil(heldUntil);
            listener(escrow).onAuthorized(escrow, at);
        });
    }

    /** The card is kept and charged then: for the booking as good as authorized, once. */
    void scheduled(BookingId account, PaymentId payment, Instant at, Instant chargeAt) {
        promised(account, payment, EscrowStep.SCHEDULE, escrow -> {
            escrow.expected().chargeAt(chargeAt);
            listener(escrow).onAuthorized(escrow, at);
        });
        paidBy(payment, account)
                .filter(escrow -> escrow.state() == EscrowState.SCHEDULED)
                .ifPresent(escrow -> escrow.expected().chargeAt(chargeAt));
    }

    private void promised(BookingId account, PaymentId payment, EscrowStep step, Consumer<Escrow> then) {
        escrows.locked(account).ifPresent(escrow -> {
            if (!escrow.isPaidBy(payment) || escrow.state() == EscrowState.VOIDED) {
                payments.cancel(payment);
            } else if (escrow.hear(step)) {
                then.accept(escrow);
            }
        });
    }

    /** @param amount all that was taken */
    void captured(BookingId account, PaymentId payment, Money amount) {
        paidBy(payment, account).filter(escrow -> escrow.hearCapture(amount)).ifPresent(escrow -> listener(escrow)
                .onHeld(escrow));
    }

    void orderRefused(BookingId account, PaymentId payment) {
        paidBy(payment, account).filter(escrow -> escrow.hear(EscrowStep.VOID)).ifPresent(escrow -> listener(escrow)
                .onOrderRefused(escrow));
    }

    void lost(BookingId account, PaymentId payment) {
        paidBy(payment, account).filter(escrow -> escrow.hear(EscrowStep.LOSE)).ifPresent(escrow -> listener(escrow)
                .onLost(escrow));
    }

    /** The provider's figures are not ours: an operator has to look before anything moves. */
    void frozen(BookingId account, PaymentId payment) {
        paidBy(payment, account).ifPresent(escrow -> escrow.hear(EscrowStep.FREEZE));
    }

    void voided(BookingId account, PaymentId payment) {
        paidBy(payment, account).filter(escrow -> escrow.hear(EscrowStep.VOID)).ifPresent(escrow -> listener(escrow)
                .onVoided(escrow));
    }

    void settled(BookingId account, PaymentId payment, SettlementFact fact) {
        paidBy(payment, account).filter(escrow -> escrow.hear(fact)).ifPresent(takeBacks::order);
    }

    void disputeLost(BookingId account, PaymentId payment, LostDispute dispute) {
        paidBy(payment, account).filter(escrow -> escrow.hear(dispute)).ifPresent(takeBacks::order);
    }

    /** The deposit that was paid with it is another feature's. */
    void depositSettled(BookingId account, PaymentId payment, Instant at) {
        paidBy(payment, account).ifPresent(escrow -> listener(escrow).onDepositSettled(escrow, at));
    }

    private Optional<Escrow> paidBy(PaymentId payment, BookingId account) {
        return escrows.locked(account).filter(escrow -> escrow.isPaidBy(payment));
    }

    private EscrowListener listener(Escrow escrow) {
        return listeners.stream().filter(one -> one.isFor(escrow)).findFirst().orElseThrow();
    }
}
