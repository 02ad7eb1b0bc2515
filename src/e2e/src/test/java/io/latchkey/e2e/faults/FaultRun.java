package io.latchkey.e2e.faults;

import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.world.Api;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Load, faults, and then the wait until everything is finished. New rentals begin at their own pace, whatever happens to
 * the earlier ones. The seed decides which faults come in which order, and what each rental wants; when exactly what
 * meets what is up to the machine.
 */
final class FaultRun {

    private static final Duration BETWEEN_RENTALS = Duration.ofMillis(400);

    /** More would only show how slow a small machine is after an outage. */
    private static final int RENTALS_AT_ONCE = 60;

    /** The longest stay, its release, and the payout. */
    private static final int DAYS_AFTER_ARRIVAL = 7;

    private static final List<Duration> LEAPS =
            List.of(Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofHours(1), Duration.ofHours(6));

    private final Patience patience = new Patience();
    private final Semaphore inside = new Semaphore(RENTALS_AT_ONCE);
    private final World world;
    private final Api operator;
    private final Market market;
    private final Told told = new Told();
    private final BankPage bank;
    private final Random dice;
    private final long seed;
    private final int daysAhead;
    private final Consumer<String> log;
    private final AtomicInteger rentals = new AtomicInteger();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    /** @param daysAhead the latest arrival; each day more takes a second or two when all has to be finished */
    FaultRun(World world, long seed, int daysAhead, Consumer<String> log) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.world = world;
        this.operator = new Api(world.address()).as(world.tokens().of(DemoPerson.OLGA));
        this.market = new Market(world, http, patience);
        this.bank = new BankPage(http);
        this.seed = seed;
        this.daysAhead = daysAhead;
        this.dice = new Random(seed);
        this.log = log;
    }

    /** The faults in turn, each after a while of work; then everything has to be finished. */
    FaultReport run(List<Fault> plan) {
        AtomicBoolean open = new AtomicBoolean(true);
        List<String> breaches = new ArrayList<>();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        clients.submit(() -> openTheDoor(open, clients));
        try {
            plan.forEach(this::disturb);
        } finally {
            open.set(false);
            clients.shutdown();
        }
        patience.calm();
        if (!finishes(clients)) {
            breaches.add("clients are still waiting for answers");
        }
        long finishing = System.nanoTime();
        Comparison comparison = new Comparison(world, market, told);
        Duration took = passTheDays(comparison, finishing);
        breaches.addAll(comparison.breaches());
        return new FaultReport(rentals.get(), told, faults, took, breaches);
    }

    private void openTheDoor(AtomicBoolean open, ExecutorService clients) {
        while (open.get()) {
            if (inside.tryAcquire()) {
                Random own = new Random(seed * 31 + rentals.incrementAndGet());
                clients.submit(() -> begin(own));
            }
            Fault.rest(BETWEEN_RENTALS);
        }
    }

    private void begin(Random own) {
        try {
            new RentalScript(market, told, bank, arrival(own), own).run();
        } catch (RuntimeException unanswered) {
            told.gaveUp(unanswered.toString());
        } finally {
            inside.release();
        }
    }

    private LocalDate arrival(Random own) {
        Instant now = market.people().findFirst().orElseThrow().api().now();
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1 + own.nextInt(daysAhead));
    }

    private void disturb(Fault fault) {
        Fault.rest(Duration.ofMillis(800 + dice.nextInt(1500)));
        log.accept(fault.name());
        faults.merge(fault, 1, Integer::sum);
        fault.happen(world, dice);
        // Time passes only while all run: a call that nobody could ask about for days would be an operator's.
        Fault.rest(Duration.ofMillis(500));
        advance(LEAPS.get(dice.nextInt(LEAPS.size())));
    }

    /** Each part has to answer for that; after a fault they have their minute. */
    private void advance(Duration by) {
        Map<String, String> body = Map.of("advanceBy", by.toString());
        long deadline = System.nanoTime() + Patience.PROMISED.toNanos();
        while (operator.post("/v1/sandbox/clock", body).status() != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not all clocks move within " + Patience.PROMISED.toSeconds() + " s");
            }
            Fault.rest(Duration.ofMillis(200));
        }
    }

    /** A rental is several requests, each with its own promise. */
    private static boolean finishes(ExecutorService clients) {
        try {
            return clients.awaitTermination(Patience.AMID_FAULTS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** First in small steps, so that unclear calls are asked about; then day by day until nothing is left to do. */
    private Duration passTheDays(Comparison comparison, long since) {
        for (Duration leap : LEAPS) {
            waitUntilQuiet(comparison);
            advance(leap);
        }
        for (int day = 0; day < daysAhead + DAYS_AFTER_ARRIVAL; day++) {
            waitUntilQuiet(comparison);
            advance(Duration.ofHours(24));
        }
        long deadline = System.nanoTime() + Patience.PROMISED.toNanos();
        while (!comparison.unfinished().isEmpty() && System.nanoTime() < deadline) {
            advance(Duration.ofMinutes(1));
            Fault.rest(Duration.ofMillis(200));
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static void waitUntilQuiet(Comparison comparison) {
        for (int look = 0; look < 10 && !comparison.isQuiet(); look++) {
            Fault.rest(Duration.ofMillis(100));
        }
    }
}
