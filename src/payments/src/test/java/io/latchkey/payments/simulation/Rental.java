package io.latchkey.payments.simulation;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UuidV7;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.payment.PaymentOrder;
import io.latchkey.platform.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One booking and its people, as payments sees them: bookings orders, captures, voids and divides, the guest pays, both
 * repeat what got no answer. What bookings does is a model of the bookings service, not its code.
 */
final class Rental {

    private static final Duration HOLD = Duration.ofMinutes(15);
    private static final Duration IN_A_WHILE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;

    private final SimulatedWorld world;
    private final SimulatedPayments service;
    private final PaymentId payment;
    private final BookingId booking;
    private final Guest guest;
    private final Client client;
    private final PersonId host;
    private final Money price;
    private final Money deposit;
    private final boolean wantsToCancel;
    private final MoneyHeld money;
    private final DepositHeld depositMoney;
    private int attempts;
    private int keys;
    private boolean over;
    private boolean authorized;
    private boolean dividing;

    Rental(SimulatedWorld world, SimulatedPayments service, LyingProvider provider, PlantedBug bug, PersonId host) {
        this.world = world;
        this.service = service;
        this.host = host;
        this.payment = new PaymentId(id());
        this.booking = new BookingId(id());
        this.guest = new Guest(world, service, provider, payment, new PersonId(id()));
        this.client = new Client(world);
        this.price = euros(world.random().nextLong(1, 200_000));
        this.deposit = euros(world.chance(0.3) ? world.random().nextLong(1, 100_000) : 0);
        this.wantsToCancel = world.chance(0.2);
        this.money = new MoneyHeld(world, service, bug, payment, price);
        this.depositMoney = new DepositHeld(world, service, payment, deposit);
    }

    private UUID id() {
        return UuidV7.at(world.agenda().instant(), world.random());
    }

    private static Money euros(long cents) {
        return new Money(cents, SimulatedPayments.CURRENCY);
    }

    UUID paymentId() {
        return payment.value();
    }

    /** What bookings has been told was divided. */
    long toldDivided() {
        return money.toldDivided() + depositMoney.toldDivided();
    }

    void start() {
        ask("order", this::order, ordered -> {
            world.agenda().in(HOLD, this::giveUpUnpaid);
            if (world.chance(0.9)) {
                pay();
            }
        });
    }

    private String order() {
        PaymentOrder order = new PaymentOrder(
                payment,
                booking,
                guest.person(),
                host,
                price.plus(deposit),
                deposit,
                List.of(MoneyHeld.share(price)),
                "A week by the sea");
        try {
            return service.payments().order(order).payment().state().name();
        } catch (ProblemException exists) {
            return service.payments().ordered(order).payment().state().name();
        }
    }

    private String newKey() {
        return "key-" + payment + "-" + keys++;
    }

    private void pay() {
        attempts++;
        guest.pay(() -> !over);
    }

    private void giveUpUnpaid() {
        if (!authorized) {
            giveUp();
        }
    }

    /** Nothing is wanted any more. */
    private void giveUp() {
        over = true;
        String key = newKey();
        ask("void", () -> service.command(key, this::voidIt), answer -> {
            if (answer.equals(PaymentsProblem.PAYMENT_IN_PROGRESS.name())) {
                world.agenda().in(IN_A_WHILE, this::giveUp);
            }
        });
    }

    private String voidIt() {
        service.payments().voidIt(payment);
        return "voided";
    }

    /** The feed tells; perhaps twice. */
    void hear(String event) {
        switch (event) {
            case "authorized" -> authorized();
            case "declined", "capture-refused", "expired" -> payAnotherWay();
            case "captured" -> captured();
            default -> {}
        }
    }

    private void authorized() {
        authorized = true;
        if (over) {
            return;
        }
        if (wantsToCancel) {
            world.agenda().in(world.upTo(Duration.ofMinutes(2)), this::giveUp);
        }
        Duration host = world.chance(0.5) ? Duration.ofMinutes(2) : Duration.ofDays(6);
        world.agenda().in(world.upTo(host), this::capture);
    }

    private void capture() {
        if (!over || wantsToCancel) {
            String key = newKey();
            ask("capture", () -> service.command(key, this::captureIt), answer -> {});
        }
    }

    private String captureIt() {
        service.payments().capture(payment);
        return "capturing";
    }

    private void payAnotherWay() {
        authorized = false;
        if (!over && attempts < ATTEMPTS) {
            world.agenda().in(world.upTo(Duration.ofMinutes(5)), this::pay);
            world.agenda().in(HOLD, this::giveUpUnpaid);
        } else if (!over) {
            giveUp();
        }
    }

    private void captured() {
        if (dividing) {
            return;
        }
        dividing = true;
        if (over) {
            money.sendBack();
            depositMoney.sendBack();
            return;
        }
        world.agenda().in(world.upTo(Duration.ofDays(3)), this::stayBegan);
    }

    private void stayBegan() {
        over = true;
        // First, for the service may die in what comes next.
        world.agenda().in(world.upTo(Duration.ofHours(12)), depositMoney::stayIsOver);
        money.stayBegan();
    }

    private void ask(String what, Callable<String> question, Consumer<String> answered) {
        client.ask(what + " " + payment, question, answered);
    }
}
