package io.latchkey.bookings.escrow.client;

import io.latchkey.bookings.escrow.RefusedPayments;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears which commands payments refused for good. */
@ApplicationScoped
class RefusedCommands implements CommandListener {

    private final RefusedPayments refused;

    RefusedCommands(RefusedPayments refused) {
        this.refused = refused;
    }

    /** What is asked for after the capture is refused only where it has no effect any more. */
    @Override
    public void onRefused(CommandRefused command) {
        if (!command.target().equals(PaymentCommands.TARGET)) {
            return;
        }
        PaymentId payment = PaymentCommands.paymentOf(command.path());
        if (command.path().equals(PaymentCommands.path(payment))) {
            refused.order(payment);
        } else if (command.path().equals(PaymentCommands.capturePath(payment))) {
            refused.capture(payment);
        }
    }
}
