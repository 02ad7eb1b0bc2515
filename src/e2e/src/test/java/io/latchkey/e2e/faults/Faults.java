package io.latchkey.e2e.faults;

import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.Folders;
import io.latchkey.devkit.world.Ports;
import io.latchkey.devkit.world.Progress;
import io.latchkey.devkit.world.World;
import io.latchkey.devkit.world.WorldFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** {@code make faults}: a world of its own, some minutes of faults drawn from a seed, and what came of it. */
public final class Faults {

    /** A fault, its repair and some work after it take about so long. */
    private static final Duration ONE_FAULT = Duration.ofSeconds(10);

    private static final int DAYS_AHEAD = 9;

    /** The front runs in this process and is told again and again that what it talks to has died: that is meant. */
    private static final List<Logger> ABOUT_THE_DEAD = Stream.of(
                    "io.vertx.core.net.impl.ConnectionBase",
                    "io.vertx.core.http.impl.HttpClientRequestImpl",
                    "io.netty.util.internal.PromiseNotificationUtil")
            .map(Logger::getLogger)
            .toList();

    private Faults() {}

    public static void main(String[] arguments) {
        ABOUT_THE_DEAD.forEach(logger -> logger.setLevel(Level.OFF));
        long seed = Long.parseLong(arguments[0]);
        Duration length = Duration.ofMinutes(Long.parseLong(arguments[1]));
        Checkout checkout = Checkout.find();
        Path data = checkout.target("e2e").resolve("faults");
        Folders.delete(data);
        FaultReport report;
        try (World world =
                new World(checkout, Ports.free(), new WorldFolders(data, checkout.cache()), new Progress(System.out))) {
            world.start();
            report = new FaultRun(world, seed, DAYS_AHEAD, Faults::say).run(plan(seed, length));
        }
        System.out.print(report.table());
        System.out.printf("seed=%d commit=%s%n", seed, commit(checkout));
        System.exit(report.holds() ? 0 : 1);
    }

    /** Each kind in turn before any comes again, in an order of the seed's. */
    static List<Fault> plan(long seed, Duration length) {
        Random dice = new Random(seed);
        List<Fault> plan = new ArrayList<>();
        while (plan.size() < length.dividedBy(ONE_FAULT)) {
            List<Fault> all = new ArrayList<>(List.of(Fault.values()));
            Collections.shuffle(all, dice);
            plan.addAll(all);
        }
        return plan.subList(0, (int) length.dividedBy(ONE_FAULT));
    }

    /** With the time, as the logs have it. */
    private static void say(String fault) {
        System.out.println("  " + LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS) + " " + fault);
    }

    private static String commit(Checkout checkout) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(checkout.root().toFile())
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
