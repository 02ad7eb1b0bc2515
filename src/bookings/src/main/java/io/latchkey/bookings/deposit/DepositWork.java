package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.UUID;

/** What happens to deposits by itself, later: the state is read again before anything moves. */
@ApplicationScoped
public class DepositWork {

    /** An operator has frozen all money of the payment; that takes its time. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final DepositRepository deposits;
    private final DepositSteps steps;
    private final DepositTimers timers;

    DepositWork(DepositRepository deposits, DepositSteps steps, DepositTimers timers) {
        this.deposits = deposits;
        this.steps = steps;
        this.timers = timers;
    }

    /** Its alarm has gone off. */
    @Transactional
    public void returnIfDue(BookingId booking) {
        deposits.locked(booking).ifPresent(deposit -> steps.returnIfDue(deposit, DepositSteps.NO_CLAIM));
    }

    /** Payments has refused for now. */
    @Transactional(TxType.MANDATORY)
    public void askAgainLater(UUID settlement) {
        timers.askAgainAt(settlement, steps.now().plus(PAUSE));
    }

    @Transactional
    public void askAgain(UUID refused) {
        deposits.lockedBySettlement(refused)
                .filter(deposit -> deposit.isAskedFor(refused))
                .ifPresent(steps::askAgain);
    }
}
