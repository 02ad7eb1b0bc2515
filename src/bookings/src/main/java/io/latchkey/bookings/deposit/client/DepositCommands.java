package io.latchkey.bookings.deposit.client;

import io.latchkey.bookings.deposit.DepositPayments;
import io.latchkey.bookings.deposit.DepositSettlement;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.platform.command.Command;
import io.latchkey.platform.command.Commands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Turns wishes into commands to {@code /v1/payments}. */
@ApplicationScoped
class DepositCommands implements DepositPayments {

    private static final String TARGET = "payments";
    private static final String RESOURCE = "/deposit-settlements";

    private final Commands commands;

    DepositCommands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void settle(PaymentId payment, UUID settlementId, DepositSettlement settlement) {
        commands.send(new Command(settlementId, TARGET, "POST", "/v1/payments/" + payment + RESOURCE, settlement));
    }
}
