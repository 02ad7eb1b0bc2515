package io.latchkey.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.payment.ConfirmOrder;
import io.latchkey.payments.payment.Confirmations;
import io.latchkey.payments.payment.Viewer;
import java.time.Duration;

/** Pays with a card, repeats what got no clear answer, and mostly comes back from the bank's check. */
final class Guest {

    private static final Duration IN_A_WHILE = Duration.ofSeconds(30);
    private static final int REPETITIONS = 4;

    private final SimulatedWorld world;
    private final SimulatedPayments service;
    private final LyingProvider provider;
    private final Client client;
    private final PersonId person;
    private int keys;

    Guest(SimulatedWorld world, SimulatedPayments service, LyingProvider provider, PersonId person) {
        this.world = world;
        this.service = service;
        this.provider = provider;
        this.client = new Client(world, service);
        this.person = person;
    }

    PersonId person() {
        return person;
    }

    void pay(PaymentId payment) {
        pay(new ConfirmOrder(payment, new Viewer(person, false), "pay-" + payment + "-" + keys++, "card"), 0);
    }

    private void pay(ConfirmOrder order, int repetition) {
        Runnable again = () -> {
            if (repetition < REPETITIONS) {
                world.agenda().in(IN_A_WHILE, () -> pay(order, repetition + 1));
            }
        };
        client.ask(
                "pay " + order.payment(),
                instance -> instance.bean(Confirmations.class)
                        .confirm(order)
                        .getClass()
                        .getSimpleName(),
                answer -> {
                    switch (answer) {
                        case "Unclear" -> again.run();
                        case "NeedsGuest" -> goToTheBank(order.payment());
                        default -> {}
                    }
                },
                problem -> {
                    // The order may not have arrived yet.
                    if (problem.equals("IDEMPOTENCY_IN_PROGRESS") || problem.equals("NOT_FOUND")) {
                        again.run();
                    }
                });
    }

    private void goToTheBank(PaymentId payment) {
        if (world.chance(0.8)) {
            boolean passes = world.chance(0.8);
            world.agenda().in(world.upTo(Duration.ofMinutes(10)), () -> finishCheck(payment, passes));
        }
    }

    private void finishCheck(PaymentId payment, boolean passes) {
        service.database()
                .find(PaymentTables.PAYMENTS, payment.value())
                .map(found -> found.attempt().authorizationId())
                .ifPresent(authorization -> provider.finishCheck(authorization, passes));
    }
}
