package io.latchkey.payments.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.payment.ConfirmOrder;
import io.latchkey.payments.payment.Viewer;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Pays with a card, repeats what got no clear answer, and mostly comes back from the bank's check. */
final class Guest {

    private static final Duration IN_A_WHILE = Duration.ofSeconds(30);

    private final SimulatedWorld world;
    private final SimulatedPayments service;
    private final LyingProvider provider;
    private final Client client;
    private final PaymentId payment;
    private final PersonId person;
    private int keys;

    Guest(SimulatedWorld world, SimulatedPayments service, LyingProvider provider, PaymentId payment, PersonId person) {
        this.world = world;
        this.service = service;
        this.provider = provider;
        this.client = new Client(world);
        this.payment = payment;
        this.person = person;
    }

    PersonId person() {
        return person;
    }

    /** @param stillWants asked before an unclear payment is repeated */
    void pay(BooleanSupplier stillWants) {
        ConfirmOrder order =
                new ConfirmOrder(payment, new Viewer(person, false), "pay-" + payment + "-" + keys++, "card");
        client.ask("pay " + payment, () -> confirm(order), answer -> {
            switch (answer) {
                case "Unclear", "IDEMPOTENCY_IN_PROGRESS" ->
                    world.agenda().in(IN_A_WHILE, () -> repeat(order, stillWants));
                case "NeedsGuest" -> goToTheBank();
                default -> {}
            }
        });
    }

    private void repeat(ConfirmOrder order, BooleanSupplier stillWants) {
        if (stillWants.getAsBoolean()) {
            client.ask("pay again " + payment, () -> confirm(order), answer -> {
                if (answer.equals("NeedsGuest")) {
                    goToTheBank();
                }
            });
        }
    }

    private String confirm(ConfirmOrder order) {
        return service.confirmations().confirm(order).getClass().getSimpleName();
    }

    private void goToTheBank() {
        if (world.chance(0.8)) {
            boolean passes = world.chance(0.8);
            world.agenda().in(world.upTo(Duration.ofMinutes(10)), () -> finishCheck(passes));
        }
    }

    private void finishCheck(boolean passes) {
        world.database()
                .find(Tables.PAYMENTS, payment.value())
                .map(found -> found.attempt().authorizationId())
                .ifPresent(authorization -> provider.finishCheck(authorization, passes));
    }
}
