package io.latchkey.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.latchkey.bookings.booking.BookingListener;
import io.latchkey.bookings.deposit.DepositPayments;
import io.latchkey.bookings.deposit.DepositSettings;
import io.latchkey.bookings.escrow.EscrowListener;
import io.latchkey.bookings.escrow.Payments;
import io.latchkey.bookings.escrow.PaymentsFeed;
import io.latchkey.bookings.listing.FeeSettings;
import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.feed.FeedEvent;
import io.latchkey.platform.feed.FeedPositions;
import io.latchkey.platform.service.ServiceRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The bookings service: its own beans on tables in memory, payments reached over a network. */
final class SimulatedBookings extends SimulatedService {

    private static final int PAGE = 100;
    private static final Duration LONGEST_POLL = Duration.ofSeconds(3);
    private static final Duration DEPOSITS_RETURN_AFTER = Duration.ofHours(72);
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final SimulatedPayments payments;
    private final PaymentsDoor door;
    private final MemoryOccupancies occupancies;

    SimulatedBookings(SimulatedWorld world, SimulatedPayments payments, Set<PlantedBug> bugs) {
        super(world, bugs);
        this.payments = payments;
        this.door = new PaymentsDoor(world, payments);
        this.occupancies = new MemoryOccupancies(this);
        BookingTables.constrain(database(), bugs);
        start("bookings", "io.latchkey.bookings.", "io.latchkey.platform.command.");
        payments.follow(() -> instances().forEach(this::pollSoon));
    }

    @Override
    void wire(Instance instance) {
        Wiring wiring = instance.wiring();
        wiring.setting("latchkey.claims.problem-window", "PT72H")
                .setting("latchkey.claims.problem-answer", "PT72H")
                .setting("latchkey.claims.damage-window", "P14D")
                .setting("latchkey.claims.damage-answer", "PT24H")
                .setting("latchkey.claims.decision", "P7D")
                .with(FeeSettings.class, new Fees())
                .with(DepositSettings.class, (DepositSettings) () -> DEPOSITS_RETURN_AFTER)
                .implement(Payments.class, named("escrow.client.PaymentCommands"))
                .implement(DepositPayments.class, named("deposit.client.DepositCommands"))
                .withSeveral(CommandListener.class, named("escrow.client.RefusedCommands"))
                .withSeveral(EscrowListener.class, named("booking.BookingMoney"), named("change.ChangeMoney"))
                .withSeveral(BookingListener.class, named("change.EndedBookings"), named("conflict.MootCases"))
                .withHollow("ServiceClient.send", (call, original) -> door.send((ServiceRequest) call[0]))
                .replace("AfterCommit.inTransaction", (call, original) -> database()
                        .inTransaction())
                .replace("AfterCommit.run", (call, original) -> afterCommit((Runnable) call[0]))
                .replace("AnsweredCommands.add", (call, original) -> tickOffSoon(instance, (UUID) call[0]));
        new BookingRepositories(database(), wiring).wire();
        occupancies.wire(wiring);
        BookingPlanting planting = new BookingPlanting(this, wiring);
        bugs().forEach(planting::plant);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName("io.latchkey.bookings." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    void addTasks(Instance instance) {
        addTask(instance, named("booking.AlarmTask"), "task");
        addTask(instance, named("change.ChangeAlarm"), "task");
        addTask(instance, named("escrow.ReleaseTask"), "task");
        addTask(instance, named("deposit.DepositTasks"), "returning");
        addTask(instance, named("claim.ClaimAlarm"), "task");
        addTask(instance, commandTask(), "task");
        instance.bean(PaymentsFeed.class).rememberIn(instance.bean(FeedPositions.class));
    }

    private static Class<?> commandTask() {
        try {
            return Class.forName("io.latchkey.platform.command.CommandTask");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Nobody in this world reads them as JSON. */
    @Override
    JsonNode data(Object data) {
        return JsonNodeFactory.instance.pojoNode(data);
    }

    private Object afterCommit(Runnable action) {
        if (database().inTransaction()) {
            database().afterCommit(action);
        } else {
            action.run();
        }
        return null;
    }

    /** In the process's memory until then. */
    private Object tickOffSoon(Instance instance, UUID command) {
        int lives = instance.process().deaths();
        world().agenda().in(GATHERING, () -> {
            if (instance.process().deaths() == lives) {
                jobs().cancel("command", List.of(command));
            }
        });
        return null;
    }

    private void pollSoon(Instance instance) {
        world().agenda().in(world().upTo(LONGEST_POLL), () -> poll(instance));
    }

    /** What got lost on the way, or with the process, is asked for again. */
    private void poll(Instance instance) {
        if (world().faults().losesMessage()) {
            pollSoon(instance);
            return;
        }
        try {
            world().ask(instance.process(), () -> readOn(instance.bean(PaymentsFeed.class)));
        } catch (Exception e) {
            world().log(() -> "the feed waits: " + e);
            pollSoon(instance);
        }
    }

    private Object readOn(PaymentsFeed feed) {
        List<FeedEvent> events = payments.eventsAfter(feed.position(), PAGE);
        world().pause();
        feed.applyAll(events);
        if (world().faults().doublesMessage()) {
            feed.applyAll(events);
        }
        return null;
    }

    /** As by default. */
    private static final class Fees implements FeeSettings {

        @Override
        public int guestBasisPoints() {
            return 1000;
        }

        @Override
        public int hostBasisPoints() {
            return 300;
        }
    }
}
