package io.latchkey.payments.simulation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.kernel.id.UuidV7;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.payment.Confirmations;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.PaymentTimers;
import io.latchkey.payments.payout.HostMoneyService;
import io.latchkey.payments.payout.PayoutRuns;
import io.latchkey.payments.provider.OperationListener;
import io.latchkey.payments.provider.OperationRunner;
import io.latchkey.payments.provider.PaymentProvider;
import io.latchkey.payments.settlement.RefundTimers;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.payments.simulation.Tables.Answer;
import io.latchkey.payments.simulation.Tables.Event;
import io.latchkey.payments.webhook.WebhookService;
import io.latchkey.platform.id.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The payments service: its own beans on tables in memory. */
final class SimulatedPayments {

    static final Currency CURRENCY = Currency.getInstance("EUR");

    private final SimulatedWorld world;
    private final LyingProvider provider;
    private final Set<PlantedBug> bugs;
    private final Transactions transactions;
    private final MemoryJobs jobs;
    private final Wiring wiring;
    private final Runnable feedHasNews;
    private long events;

    /** @param feedHasNews called when an event is there to be read */
    SimulatedPayments(SimulatedWorld world, LyingProvider provider, PlantedBug bug, Runnable feedHasNews) {
        this.world = world;
        this.provider = provider;
        this.bugs = bug == null ? EnumSet.noneOf(PlantedBug.class) : EnumSet.of(bug);
        this.feedHasNews = feedHasNews;
        this.transactions = new Transactions(world);
        this.jobs = new MemoryJobs(world);
        this.wiring = new Wiring(transactions);
        wire();
        Tables.constrain(world.database(), bugs);
        addTasks();
    }

    private void wire() {
        Ids ids = new SeededIds();
        MemoryLedger ledger = new MemoryLedger(world, ids);
        wiring.with(InstantSource.class, world.agenda())
                .with(Ids.class, ids)
                .with(MeterRegistry.class, new SimpleMeterRegistry())
                .with(LyingProvider.class, provider)
                .withSeveral(PaymentProvider.class, LyingProvider.class)
                .withSeveral(
                        OperationListener.class,
                        named("payment.PaymentOutcomes"),
                        named("settlement.RefundOutcomes"),
                        named("payout.PayoutOutcomes"))
                .replace(
                        "Jobs.schedule",
                        (call, original) -> jobs.schedule((TaskInstance<?>) call[0], (Instant) call[1]))
                .replace("EventLog.append", (call, original) -> append((String) call[0], (String) call[1]))
                .replace("Ledger.post", (call, original) -> ledger.post((LedgerTransaction) call[0]))
                .replace(
                        "Ledger.lockBalance", (call, original) -> ledger.balance((Account) call[0], (Currency) call[1]))
                .replace("LedgerReader.toPayOut", (call, original) -> ledger.toPayOut(CURRENCY));
        new Repositories(world.database(), wiring).wire();
        Planting planting = new Planting(world, wiring, transactions, ledger);
        bugs.forEach(planting::plant);
    }

    static Class<?> named(String name) {
        try {
            return Class.forName("io.latchkey.payments." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void addTasks() {
        addTask(OperationRunner.class, "task", world.agenda());
        addTask(PaymentTimers.class, "expiryTask");
        addTask(RefundTimers.class, "refundTask");
        addTask(WebhookService.class, "webhookTask");
        addTask(PayoutRuns.class, "onDemand");
    }

    @SuppressWarnings("unchecked")
    private void addTask(Class<?> bean, String producer, Object... arguments) {
        Method method = Stream.of(bean.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(producer))
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            jobs.add((Task<Void>) method.invoke(wiring.get(bean), arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its memory is gone; what it has committed is there. */
    void processDied() {
        jobs.processDied();
    }

    private Object append(String type, String payment) {
        boolean lost = bugs.contains(PlantedBug.LOST_EVENT) && world.chance(0.02);
        if (!lost && type.startsWith("io.latchkey.payment.")) {
            String name = type.substring("io.latchkey.payment.".length());
            world.database().put(Tables.EVENTS, new Event(events++, name, UUID.fromString(payment)));
            world.database().afterCommit(feedHasNews);
        }
        return null;
    }

    /** Reads on in the feed. */
    List<Event> eventsFrom(long number) {
        List<Event> found = new ArrayList<>();
        for (long next = number; ; next++) {
            Optional<Event> event = world.database().find(Tables.EVENTS, next);
            if (event.isEmpty() && next >= events) {
                return found;
            }
            event.ifPresent(found::add);
        }
    }

    /** A command under an Idempotency-Key: effect and answer in one transaction, done once however often it comes. */
    String command(String key, Callable<String> effect) throws Exception {
        return transactions.run("a command", () -> {
            Optional<Answer> known = world.database().find(Tables.ANSWERS, key);
            if (known.isPresent() && !bugs.contains(PlantedBug.FORGOTTEN_IDEMPOTENCY)) {
                return known.get().text();
            }
            String text = effect.call();
            world.database().put(Tables.ANSWERS, new Answer(key, text));
            return text;
        });
    }

    void receive(byte[] message) {
        wiring.get(WebhookService.class).receive("sandbox", message, header -> null);
    }

    /** Pays out what is owed, as once a day. */
    void payOut() throws Exception {
        transactions.run("a payout run", () -> wiring.get(PayoutRuns.class).request());
    }

    PaymentService payments() {
        return wiring.get(PaymentService.class);
    }

    Confirmations confirmations() {
        return wiring.get(Confirmations.class);
    }

    SettlementService settlements() {
        return wiring.get(SettlementService.class);
    }

    HostMoneyService hosts() {
        return wiring.get(HostMoneyService.class);
    }

    private final class SeededIds extends Ids {

        private SeededIds() {
            super(world.agenda());
        }

        @Override
        public UUID next() {
            return UuidV7.at(world.agenda().instant(), world.random());
        }
    }
}
