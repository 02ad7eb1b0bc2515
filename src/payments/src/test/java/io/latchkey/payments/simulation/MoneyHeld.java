package io.latchkey.payments.simulation;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import io.latchkey.payments.settlement.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What bookings does with a payment's money once it is held: releases it, whole or after presents to the guest. */
final class MoneyHeld {

    private final SimulatedWorld world;
    private final SimulatedPayments service;
    private final PlantedBug bug;
    private final Client client;
    private final PaymentId payment;
    private final Money amount;
    private final boolean inParts;
    private int keys;
    private long toldDivided;

    MoneyHeld(SimulatedWorld world, SimulatedPayments service, PlantedBug bug, PaymentId payment, Money amount) {
        this.world = world;
        this.service = service;
        this.bug = bug;
        this.client = new Client(world);
        this.payment = payment;
        this.amount = amount;
        this.inParts = world.chance(0.4);
    }

    private static Money euros(long cents) {
        return new Money(cents, SimulatedPayments.CURRENCY);
    }

    static Share share(Money part) {
        return new Share(ShareTo.HOST, null, part);
    }

    private String newKey() {
        return "divide-" + payment + "-" + keys++;
    }

    /** What bookings has been told was divided. */
    long toldDivided() {
        return toldDivided;
    }

    /** It came too late, and goes back. */
    void sendBack() {
        divide(amount, euros(0), Reason.LATE_MONEY, () -> {});
    }

    void stayBegan() {
        askForTooMuch();
        if (!inParts || amount.amountMinor() < 10) {
            release(amount);
            return;
        }
        Money present = euros(world.random().nextLong(1, amount.amountMinor() / 2));
        divide(present, euros(0), Reason.GOODWILL, () -> {
            Money later = euros(world.random().nextLong(1, amount.amountMinor() / 3));
            divide(
                    later,
                    euros(0),
                    Reason.GOODWILL,
                    () -> release(amount.minus(present).minus(later)));
        });
    }

    private void release(Money rest) {
        divide(euros(0), rest, Reason.RELEASE, this::takeSomethingBack);
        if (bug == PlantedBug.TIMER_TWICE) {
            world.agenda().in(Duration.ofMinutes(1), () -> divide(euros(0), rest, Reason.RELEASE, () -> {}));
        }
    }

    private void askForTooMuch() {
        if (world.chance(0.1)) {
            String key = newKey();
            Division tooMuch = new Division(euros(0), List.of(share(amount.plus(euros(1)))));
            ask("too much", () -> service.command(key, () -> settle(tooMuch, Reason.RELEASE)), answer -> {
                if (answer.equals("settled")) {
                    world.breach("more than was held has been released of " + payment);
                }
            });
        }
    }

    private void divide(Money refund, Money release, Reason reason, Runnable then) {
        Division division = new Division(refund, release.isPositive() ? List.of(share(release)) : List.of());
        String key = newKey();
        ask("settle", () -> service.command(key, () -> settle(division, reason)), answer -> {
            switch (answer) {
                case "settled" -> {
                    toldDivided += refund.plus(release).amountMinor();
                    world.agenda().in(world.upTo(Duration.ofHours(1)), then);
                }
                case "ESCROW_FROZEN" -> {}
                default -> world.breach("a division of " + payment + " was refused: " + answer);
            }
        });
    }

    private String settle(Division division, Reason reason) {
        service.settlements().settle(payment, division, reason);
        return "settled";
    }

    private void takeSomethingBack() {
        Money part = euros(Math.max(1, amount.amountMinor() / 7));
        if (amount.amountMinor() > 100 && world.chance(0.2)) {
            String key = newKey();
            Division division = new Division(part, List.of(share(part)));
            ask("take back", () -> service.command(key, () -> takeBack(division)), answer -> {});
        }
    }

    private String takeBack(Division division) {
        service.settlements().takeBack(payment, division);
        return "taken back";
    }

    private void ask(String what, Callable<String> question, Consumer<String> answered) {
        client.ask(what + " " + payment, question, answered);
    }
}
