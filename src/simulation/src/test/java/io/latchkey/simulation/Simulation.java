package io.latchkey.simulation;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.payout.HostMoneyService;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Many rentals from quote to payout in one seed's world; then the faults end, and everything has to come right. */
public final class Simulation {

    private static final Logger OURS = Logger.getLogger("io.latchkey");
    private static final int FEWEST = 50;
    private static final int MOST = 300;
    private static final Duration ARRIVALS = Duration.ofDays(3);
    private static final Duration FAULTS = Duration.ofDays(14);
    private static final Duration TO_COME_RIGHT = Duration.ofDays(16);

    /**
     * How one run ended.
     *
     * @param rentals how many guests wished for something; not all found it free
     * @param breaches what must not be and was; none, or the simulation has found something
     * @param digest of everything that happened: the same seed, the same digest
     */
    public record Report(
            long seed,
            int rentals,
            int booked,
            int crashes,
            int happenings,
            List<String> breaches,
            List<String> log,
            String digest) {}

    private final SimulatedWorld world;
    private final LyingProvider provider;
    private final SimulatedPayments payments;
    private final SimulatedBookings bookings;
    private final PaymentOracles paymentOracles;
    private final BookingOracles bookingOracles;
    private final ClaimOracles claimOracles;
    private final DepositOracles depositOracles;
    private final Operator operator;
    private final List<Guest> guests;
    private final List<Rental> rentals = new ArrayList<>();

    private Simulation(long seed, PlantedBug bug, boolean keepsLog) {
        Set<PlantedBug> bugs = bug == null ? EnumSet.noneOf(PlantedBug.class) : EnumSet.of(bug);
        this.world = new SimulatedWorld(seed, keepsLog);
        this.provider = new LyingProvider(world, bugs);
        this.payments = new SimulatedPayments(world, provider, bugs);
        this.bookings = new SimulatedBookings(world, payments, bugs);
        MoneyWatch.over(world, payments.database());
        this.paymentOracles = new PaymentOracles(world, payments, provider);
        this.bookingOracles = new BookingOracles(world, bookings, payments, paymentOracles);
        this.claimOracles = new ClaimOracles(world, bookings, payments, paymentOracles);
        this.depositOracles = new DepositOracles(world, bookings, payments, paymentOracles);
        this.operator = new Operator(world, bookings, payments, provider);
        this.guests = Catalogue.GUESTS.stream()
                .map(person -> new Guest(world, payments, provider, person))
                .toList();
        provider.tell(payments::receive);
    }

    /** One run with a planted bug, or none if it is {@code null}. */
    static Report run(long seed, PlantedBug bug) {
        return new Simulation(seed, bug, true).run(seed);
    }

    /** As {@link #run}, without writing down what happens. */
    static Report glance(long seed, PlantedBug bug) {
        return new Simulation(seed, bug, false).run(seed);
    }

    private Report run(long seed) {
        int count = world.random().nextInt(FEWEST, MOST);
        for (int i = 0; i < count; i++) {
            Rental rental = new Rental(world, bookings, world.oneOf(guests));
            rentals.add(rental);
            world.agenda().in(world.upTo(ARRIVALS), rental::start);
        }
        Catalogue.HOSTS.stream().skip(1).forEach(this::namePayoutAccount);
        Instant start = world.agenda().instant();
        for (int day = 1; day <= FAULTS.plus(TO_COME_RIGHT).toDays(); day++) {
            world.agenda().at(start.plus(Duration.ofDays(day)), payments::payOut);
            world.agenda().at(start.plus(Duration.ofDays(day)), operator::work);
        }
        int happenings = world.run(start.plus(FAULTS));
        world.faults().end();
        happenings += world.run(start.plus(FAULTS).plus(TO_COME_RIGHT));
        paymentOracles.check();
        claimOracles.check();
        depositOracles.check();
        bookingOracles.check(
                rentals.stream().map(Rental::bookingId).filter(Objects::nonNull).toList());
        return new Report(
                seed,
                rentals.size(),
                bookings.database().all(BookingTables.BOOKINGS).size(),
                world.crashes(),
                happenings,
                world.breaches(),
                world.log(),
                digest());
    }

    private void namePayoutAccount(PersonId host) {
        new Client(world, payments)
                .ask(
                        "bank " + host,
                        instance -> {
                            instance.bean(HostMoneyService.class).setAccount(host, "bank", null);
                            return "named";
                        },
                        answer -> {},
                        problem -> {});
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
        AtomicLong rentals = new AtomicLong();
        AtomicLong booked = new AtomicLong();
        AtomicLong crashes = new AtomicLong();
        AtomicLong found = new AtomicLong();
        AtomicLong cpu = new AtomicLong();
        LongStream.rangeClosed(1, seeds).parallel().forEach(seed -> {
            long before = cpu();
            Report report = glance(seed, bug);
            cpu.addAndGet(cpu() - before);
            rentals.addAndGet(report.rentals());
            booked.addAndGet(report.booked());
            crashes.addAndGet(report.crashes());
            if (!report.breaches().isEmpty()) {
                found.incrementAndGet();
                print(report);
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d seeds, %d rentals wished for, %d booked, %d crashes; %d seeds found something%n",
                seeds, rentals.get(), booked.get(), crashes.get(), found.get());
        System.out.printf(
                "%.0f rentals a second, %.0f for each second that one core has worked on them%n",
                rentals.get() / seconds, rentals.get() * 1e9 / cpu.get());
        return found.get() == 0;
    }

    /** Of this thread, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static synchronized void print(Report report) {
        System.out.printf(
                "seed=%d rentals=%d crashes=%d digest=%s%n",
                report.seed(), report.rentals(), report.crashes(), report.digest());
        report.breaches().stream().limit(5).forEach(breach -> System.out.println("  " + breach));
    }
}
