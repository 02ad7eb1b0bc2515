package io.latchkey.devkit.run;

import io.latchkey.devkit.demo.DemoWorld;
import io.latchkey.devkit.front.Service;
import io.latchkey.devkit.world.Checkout;
import io.latchkey.devkit.world.Ports;
import io.latchkey.devkit.world.Progress;
import io.latchkey.devkit.world.World;
import io.latchkey.devkit.world.WorldFolders;
import io.latchkey.devkit.world.WorldLock;
import java.util.List;
import java.util.Optional;

/**
 * {@code make run}: starts the world of this checkout and stops it on Ctrl-C. With {@code dev bookings} that one service
 * runs in Quarkus' dev mode instead of its jar.
 */
public final class Latchkey {
    private static final int REFUSED = 1;

    private Latchkey() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            run(arguments, progress);
        } catch (IllegalArgumentException | IllegalStateException e) {
            progress.say("\n" + e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static void run(String[] arguments, Progress progress) {
        Checkout checkout = Checkout.find();
        Optional<Service> developed = developed(arguments);
        Ports ports = Ports.from(System.getenv());
        WorldFolders folders = WorldFolders.of(checkout);
        WorldLock lock = WorldLock.take(folders.runFolder()).orElseThrow(() -> alreadyRunning(folders));
        World world = new World(checkout, ports, folders, progress);
        world.requireFreePorts();
        progress.say("Starting Latchkey; logs are in " + folders.data().resolve("logs"));
        stopOnSignal(world, lock, progress);
        world.startWithout(developed.map(List::of).orElse(List.of()));
        if (developed.isPresent()) {
            DevMode.run(developed.get(), checkout, world);
            System.exit(0);
        }
        progress.step("demo world", () -> loadDemo(world, progress));
        progress.say(Greeting.of(world, progress.seconds()));
        sleepUntilSignal();
    }

    /** Without it the system is empty, but it runs: somebody may be working on just what the demo needs. */
    private static void loadDemo(World world, Progress progress) {
        try {
            DemoWorld.load(world.address(), login -> world.tokens().ofLogin(login, login), progress::say);
        } catch (IllegalStateException e) {
            progress.say("  " + e.getMessage() + "\n  The system runs without it; the next make run tries again.");
        }
    }

    private static Optional<Service> developed(String[] arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        if (arguments.length == 2 && arguments[0].equals("dev")) {
            return Optional.of(Service.named(arguments[1]));
        }
        throw new IllegalArgumentException("Usage: Latchkey [dev listings|bookings|payments]");
    }

    private static IllegalStateException alreadyRunning(WorldFolders folders) {
        return new IllegalStateException("Latchkey is already running in this checkout (process "
                + WorldLock.holder(folders.runFolder()) + "). Stop it with Ctrl-C there, or with: make stop");
    }

    /** The virtual machine ends when this hook has: nothing is left running, and the data stay. */
    private static void stopOnSignal(World world, WorldLock lock, Progress progress) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            progress.say("\nStopping …");
            world.close();
            lock.close();
            progress.say("Stopped. The data stay; make clean-data wipes them.");
        }));
    }

    private static void sleepUntilSignal() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
