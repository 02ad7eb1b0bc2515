package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a booking does with its security deposit, in the transaction of the booking's own step. */
@ApplicationScoped
public class BookedDeposits {

    private static final String CAME_TO_NOTHING = "The booking ended before it began.";

    private final DepositRepository deposits;
    private final DepositSteps steps;
    private final DepositTimers timers;

    BookedDeposits(DepositRepository deposits, DepositSteps steps, DepositTimers timers) {
        this.deposits = deposits;
        this.steps = steps;
        this.timers = timers;
    }

    /** Agrees on a deposit with a new booking; it comes with the booking's own payment. */
    @Transactional(TxType.MANDATORY)
    public void open(BookingId booking, PaymentId payment, Money amount) {
        deposits.persist(new Deposit(booking, payment, amount));
    }

    /** The guest's money was captured. */
    @Transactional(TxType.MANDATORY)
    public void hold(BookingId booking) {
        deposits.locked(booking)
                .filter(deposit -> deposit.allows(DepositStep.HOLD))
                .ifPresent(deposit -> {
                    deposit.hold();
                    steps.tell(deposit, DepositStep.HOLD);
                });
    }

    /** The stay is over: the deposit goes back at that moment, unless a claim is open. */
    @Transactional(TxType.MANDATORY)
    public void returnAt(BookingId booking, Instant moment) {
        deposits.locked(booking).ifPresent(deposit -> {
            deposit.returnAt(moment);
            timers.returnAt(booking, moment);
        });
    }

    /** The booking came to nothing: what was taken goes back now, or as soon as no claim is open. */
    @Transactional(TxType.MANDATORY)
    public void giveBack(BookingId booking) {
        deposits.locked(booking).filter(deposit -> deposit.held().isPositive()).ifPresent(deposit -> {
            deposit.returnAt(steps.now());
            steps.returnIfDue(deposit, CAME_TO_NOTHING);
        });
    }

    /** Payments tells that it has divided it; old news changes nothing. */
    @Transactional(TxType.MANDATORY)
    public void settled(BookingId booking, Instant at) {
        deposits.locked(booking)
                .filter(deposit -> deposit.settledAt() == null)
                .ifPresent(deposit -> deposit.settled(at));
    }

    /** Empty if none was agreed. */
    @Transactional
    public Optional<DepositView> of(BookingId booking) {
        return deposits.of(booking).map(DepositView::of);
    }

    /** Of those that have one. */
    @Transactional
    public Map<BookingId, DepositView> of(Collection<BookingId> bookings) {
        return deposits.of(bookings).stream().collect(Collectors.toMap(Deposit::bookingId, DepositView::of));
    }
}
