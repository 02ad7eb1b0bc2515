package io.latchkey.e2e.faults;

import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import io.latchkey.e2e.world.Api;
import io.latchkey.e2e.world.Eventually;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Long enough that the last stay, its release and its payout are over. */
    private static final int DAYS = 16;

    private static final List<Duration> LEAPS =
            List.of(Duration.ofSeconds(20), Duration.ofMinutes(3), Duration.ofHours(1), Duration.ofHours(6));

    private final World world;
    private final Api operator;
    private final Market market;
    private final Told told = new Told();
    private final BankPage bank;
    private final Random dice;
    private final long seed;
    private final Consumer<String> log;
    private final AtomicInteger rentals = new AtomicInteger();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    FaultRun(World world, long seed, Consumer<String> log) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.world = world;
        this.operator = new Api(world.address()).as(world.tokens().of(DemoPerson.OLGA));
        this.market = new Market(world, http);
        this.bank = new BankPage(http);
        this.seed = seed;
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
        long finishing = System.nanoTime();
        if (!finishes(clients)) {
            breaches.add("clients are still waiting for answers after " + PATIENCE.toSeconds() + " s");
        }
        Comparison comparison = new Comparison(world, market, told);
        Duration took = passTheDays(comparison, finishing);
        breaches.addAll(comparison.breaches());
        return new FaultReport(rentals.get(), told, faults, took, breaches);
    }

    private void openTheDoor(AtomicBoolean open, ExecutorService clients) {
        while (open.get()) {
            int number = rentals.incrementAndGet();
            Random own = new Random(seed * 31 + number);
            clients.submit(() -> begin(own));
            Fault.rest(BETWEEN_RENTALS);
        }
    }

    private void begin(Random own) {
        try {
            new RentalScript(market, told, bank, today(), own).run();
        } catch (RuntimeException unanswered) {
            told.gaveUp(unanswered.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                market.people().findFirst().orElseThrow().api().now(), ZoneOffset.UTC);
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

    /** Each part has to answer for that; after a fault they take a moment. */
    private void advance(Duration by) {
        Map<String, String> body = Map.of("advanceBy", by.toString());
        Eventually.get(
                "all clocks move",
                () -> operator.post("/v1/sandbox/clock", body).status() == 200);
    }

    private static boolean finishes(ExecutorService clients) {
        try {
            return clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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
        for (int day = 0; day < DAYS; day++) {
            waitUntilQuiet(comparison);
            advance(Duration.ofHours(24));
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
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
