package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What happens to deposits by itself, later: the state is read again before anything moves. */
@ApplicationScoped
public class DepositWork {

    private final DepositRepository deposits;
    private final DepositSteps steps;

    DepositWork(DepositRepository deposits, DepositSteps steps) {
        this.deposits = deposits;
        this.steps = steps;
    }

    /** Its alarm has gone off. */
    @Transactional
    public void returnIfDue(BookingId booking) {
        deposits.locked(booking).ifPresent(deposit -> steps.returnIfDue(deposit, DepositSteps.NO_CLAIM));
    }
}
