package io.latchkey.bookings.deposit.client;

import io.latchkey.bookings.deposit.DepositWork;
import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears when payments does not divide a deposit now: while an operator has frozen all money of the payment. */
@ApplicationScoped
class RefusedDepositSettlements implements CommandListener {

    private static final String FROZEN = "escrow-frozen";

    private final DepositWork deposits;

    RefusedDepositSettlements(DepositWork deposits) {
        this.deposits = deposits;
    }

    @Override
    public void onRefused(CommandRefused command) {
        if (command.target().equals(DepositCommands.TARGET)
                && command.path().endsWith(DepositCommands.RESOURCE)
                && command.slug().equals(FROZEN)) {
            deposits.askAgainLater(command.commandId());
        }
    }
}
