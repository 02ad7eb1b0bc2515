package io.latchkey.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.simulation.Client.Question;
import java.time.Duration;
import java.util.Currency;
import java.util.List;

/**
 * What bookings never asks of payments, and a mistake or an older release of it might: to void what is being captured,
 * and to release more than is held.
 */
final class StrayCommands {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double SELDOM = 0.1;

    private final SimulatedWorld world;
    private final SimulatedPayments payments;
    private final Client client;

    StrayCommands(SimulatedWorld world, SimulatedPayments payments) {
        this.world = world;
        this.payments = payments;
        this.client = new Client(world, payments);
    }

    /** Bookings has been told that this was done. */
    void follow(PaymentId payment, String what) {
        if (!world.chance(SELDOM)) {
            return;
        }
        switch (what) {
            case "capture" -> world.agenda().in(world.upTo(SOON), () -> voidIt(payment));
            case PaymentsRoutes.SETTLEMENTS -> world.agenda().in(world.upTo(SOON), () -> releaseTooMuch(payment));
            default -> {}
        }
    }

    private void voidIt(PaymentId payment) {
        ask("stray void " + payment, instance -> {
            instance.bean(PaymentService.class).voidIt(payment);
            return "voided";
        });
    }

    private void releaseTooMuch(PaymentId payment) {
        Currency currency = payments.database()
                .find(PaymentTables.PAYMENTS, payment.value())
                .orElseThrow()
                .amount()
                .currency();
        Share share = new Share(ShareTo.HOST, null, new Money(10_000_000, currency));
        Division tooMuch = new Division(Money.zero(currency), List.of(share));
        ask("stray release " + payment, instance -> {
            instance.bean(SettlementService.class).settle(payment, tooMuch, Reason.RELEASE);
            world.breach("more than was held has been released of " + payment);
            return "released";
        });
    }

    private void ask(String what, Question<String> question) {
        client.ask(what, question, answer -> {}, problem -> {});
    }
}
