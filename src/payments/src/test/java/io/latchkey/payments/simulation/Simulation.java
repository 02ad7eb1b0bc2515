package io.latchkey.payments.simulation;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UuidV7;
import io.latchkey.payments.simulation.Tables.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Some dozen rentals from order to payout in one seed's world; then the faults end, and everything has to come right. */
public final class Simulation {

    private static final Logger OURS = Logger.getLogger("io.latchkey.payments");
    private static final int FEWEST = 20;
    private static final int MOST = 60;
    private static final int HOSTS = 4;
    private static final Duration ARRIVALS = Duration.ofDays(2);
    private static final Duration FAULTS = Duration.ofDays(12);
    private static final Duration TO_COME_RIGHT = Duration.ofDays(4);

    /**
     * How one run ended.
     *
     * @param breaches what must not be and was; none, or the simulation has found something
     * @param digest of everything that happened: the same seed, the same digest
     */
    public record Report(
            long seed,
            int rentals,
            int crashes,
            int happenings,
            List<String> breaches,
            List<String> log,
            String digest) {}

    private final SimulatedWorld world;
    private final LyingProvider provider;
    private final SimulatedPayments payments;
    private final Map<UUID, Rental> rentals = new HashMap<>();
    private final List<PersonId> hosts;
    private final PlantedBug bug;
    private long position;

    private Simulation(long seed, PlantedBug bug) {
        this.bug = bug;
        this.world = new SimulatedWorld(seed);
        this.provider = new LyingProvider(world, bug);
        this.payments = new SimulatedPayments(world, provider, bug, this::feedHasNews);
        this.hosts = Stream.generate(() -> new PersonId(UuidV7.at(world.agenda().instant(), world.random())))
                .limit(HOSTS)
                .toList();
        provider.tell(payments::receive);
    }

    /** One run with a planted bug, or none if it is {@code null}. */
    static Report run(long seed, PlantedBug bug) {
        return new Simulation(seed, bug).run(seed);
    }

    private Report run(long seed) {
        int count = world.random().nextInt(FEWEST, MOST);
        for (int i = 0; i < count; i++) {
            world.agenda().in(world.upTo(ARRIVALS), this::begin);
        }
        hosts.stream().skip(1).forEach(this::namePayoutAccount);
        Instant start = world.agenda().instant();
        for (int day = 1; day <= FAULTS.plus(TO_COME_RIGHT).toDays(); day++) {
            world.agenda().at(start.plus(Duration.ofDays(day)), this::payOut);
        }
        int happenings = world.run(start.plus(FAULTS), payments::processDied);
        world.faults().end();
        happenings += world.run(start.plus(FAULTS).plus(TO_COME_RIGHT), payments::processDied);
        new Oracles(world, provider, rentals.values()).check();
        return new Report(seed, rentals.size(), world.crashes(), happenings, world.breaches(), world.log(), digest());
    }

    private void begin() {
        PersonId host = hosts.get(world.random().nextInt(HOSTS));
        Rental rental = new Rental(world, payments, provider, bug, host);
        rentals.put(rental.paymentId(), rental);
        rental.start();
    }

    private void namePayoutAccount(PersonId host) {
        world.agenda().in(world.upTo(ARRIVALS), () -> payments.hosts().setAccount(host, "bank", null));
    }

    private void payOut() {
        try {
            payments.payOut();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void feedHasNews() {
        world.agenda().in(world.upTo(Duration.ofSeconds(3)), this::readFeed);
    }

    /** Bookings may die before it has stored how far it read, and reads the last events again. */
    private void readFeed() {
        List<Event> news = payments.eventsFrom(position);
        boolean again = world.faults().doublesMessage();
        for (Event event : news) {
            if (!again) {
                position = event.number() + 1;
            }
            Rental rental = rentals.get(event.payment());
            world.agenda().in(Duration.ZERO, () -> rental.hear(event.type()));
        }
        if (again) {
            feedHasNews();
        }
    }

    private String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            world.log().forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** {@code seeds=1000} runs the first thousand; {@code seed=17} runs one and prints all that happened. */
    public static void main(String[] arguments) {
        OURS.setLevel(Level.OFF);
        Map<String, String> given = new HashMap<>();
        Stream.of(arguments).map(argument -> argument.split("=")).forEach(pair -> given.put(pair[0], pair[1]));
        PlantedBug bug = given.containsKey("bug") ? PlantedBug.valueOf(given.get("bug")) : null;
        boolean sound = given.containsKey("seed")
                ? replay(Long.parseLong(given.get("seed")), bug)
                : runAll(Long.parseLong(given.getOrDefault("seeds", "1000")), bug);
        System.exit(sound ? 0 : 1);
    }

    private static boolean replay(long seed, PlantedBug bug) {
        Report report = run(seed, bug);
        report.log().forEach(System.out::println);
        print(report);
        return report.breaches().isEmpty();
    }

    private static boolean runAll(long seeds, PlantedBug bug) {
        long begun = System.nanoTime();
        long rentals = 0;
        long crashes = 0;
        long found = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            Report report = run(seed, bug);
            rentals += report.rentals();
            crashes += report.crashes();
            if (!report.breaches().isEmpty()) {
                found++;
                print(report);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d seeds, %d rentals, %d crashes, %.0f rentals a second; %d seeds found something%n",
                seeds, rentals, crashes, rentals / seconds, found);
        return found == 0;
    }

    private static void print(Report report) {
        System.out.printf(
                "seed=%d rentals=%d crashes=%d digest=%s%n",
                report.seed(), report.rentals(), report.crashes(), report.digest());
        report.breaches().stream().limit(5).forEach(breach -> System.out.println("  " + breach));
    }
}
