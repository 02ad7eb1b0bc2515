package io.latchkey.payments.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import java.time.Duration;

/**
 * What bookings does with a security deposit: some days after the stay all of it goes back, or some to the host. Now and
 * then too much is asked for, or a second division, and both are refused.
 */
final class DepositHeld {

    private final SimulatedWorld world;
    private final SimulatedPayments service;
    private final Client client;
    private final PaymentId payment;
    private final Money deposit;
    private long toldDivided;

    DepositHeld(SimulatedWorld world, SimulatedPayments service, PaymentId payment, Money deposit) {
        this.world = world;
        this.service = service;
        this.client = new Client(world);
        this.payment = payment;
        this.deposit = deposit;
    }

    /** What bookings has been told was divided. */
    long toldDivided() {
        return toldDivided;
    }

    /** It came too late, and goes back whole. */
    void sendBack() {
        if (deposit.isPositive()) {
            divide("deposit-" + payment, euros(0));
        }
    }

    void stayIsOver() {
        if (!deposit.isPositive()) {
            return;
        }
        if (world.chance(0.1)) {
            refused("deposit-too-much-" + payment, deposit.plus(euros(1)));
        }
        long claimed = world.chance(0.4) ? world.random().nextLong(1, deposit.amountMinor() + 1) : 0;
        divide("deposit-" + payment, euros(claimed));
    }

    private void divide(String key, Money toHost) {
        client.ask("divide the deposit of " + payment, () -> service.command(key, () -> settle(toHost)), answer -> {
            switch (answer) {
                case "settled" -> {
                    toldDivided = deposit.amountMinor();
                    world.agenda().in(Duration.ofHours(1), () -> refused("deposit-again-" + payment, euros(0)));
                }
                case "ESCROW_FROZEN" -> world.agenda().in(Duration.ofHours(1), () -> divide(key, toHost));
                default -> world.breach("the division of the deposit of " + payment + " was refused: " + answer);
            }
        });
    }

    private void refused(String key, Money toHost) {
        client.ask("divide it wrongly " + payment, () -> service.command(key, () -> settle(toHost)), answer -> {
            boolean right = answer.equals(PaymentsProblem.ILLEGAL_TRANSITION.name())
                    || answer.equals(PaymentsProblem.SETTLEMENT_EXCEEDS_HELD.name())
                    || answer.equals(PaymentsProblem.ESCROW_FROZEN.name());
            if (!right) {
                world.breach("a deposit of " + deposit + " was divided wrongly: " + payment);
            }
        });
    }

    private String settle(Money toHost) {
        service.settlements().settleDeposit(payment, toHost, "A week by the sea");
        return "settled";
    }

    private static Money euros(long cents) {
        return new Money(cents, SimulatedPayments.CURRENCY);
    }
}
