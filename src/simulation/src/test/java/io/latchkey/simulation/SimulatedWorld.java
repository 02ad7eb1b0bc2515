package io.latchkey.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** One thread's world: its clock, its dice, what goes wrong, whose code runs, and what was seen. */
final class SimulatedWorld {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DEEPEST = 4;
    /** A world in which more than this happens goes round in circles. */
    private static final int MOST = 200_000;

    /** What has gone wrong so often is found; it may well go on for ever. */
    private static final int ENOUGH = 20;

    private static final Duration SOON = Duration.ofSeconds(2);

    private final RandomGenerator random;
    private final Faults faults;
    private final boolean keepsLog;
    private final Agenda agenda = new Agenda(BEGINNING);
    private final List<MemoryDatabase> databases = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private Process running;
    private int depth;
    private int crashes;

    /** @param keepsLog whether everything that happens is written down */
    SimulatedWorld(long seed, boolean keepsLog) {
        this.random = new Random(seed);
        this.faults = new Faults(random);
        this.keepsLog = keepsLog;
    }

    RandomGenerator random() {
        return random;
    }

    Faults faults() {
        return faults;
    }

    Agenda agenda() {
        return agenda;
    }

    MemoryDatabase newDatabase() {
        MemoryDatabase database = new MemoryDatabase();
        databases.add(database);
        return database;
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    void log(Supplier<String> line) {
        if (keepsLog) {
            log.add(agenda.instant() + " " + line.get());
        }
    }

    /** Everything that happened, line by line. */
    List<String> log() {
        return log;
    }

    /** What must never be. */
    void breach(String what) {
        log(() -> "BREACH " + what);
        breaches.add(what);
    }

    void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            breach(otherwise.get());
        }
    }

    List<String> breaches() {
        return breaches;
    }

    int crashes() {
        return crashes;
    }

    /**
     * Has a process run some code, for whoever asks it.
     *
     * @throws ConnectionLost if it died of it
     */
    <T> T ask(Process process, Callable<T> code) throws Exception {
        Process asking = running;
        int lives = asking == null ? 0 : asking.deaths();
        running = process;
        try {
            return code.call();
        } catch (Crash death) {
            throw new ConnectionLost();
        } finally {
            goOnAs(asking, lives);
        }
    }

    /** Whoever died while others ran does not go on. */
    private void goOnAs(Process process, int lives) {
        running = process;
        if (process != null && process.deaths() != lives) {
            throw new Crash(process);
        }
    }

    /** A moment in which other requests, messages and timers may get in between, as other threads would. */
    void pause() {
        if (depth == DEEPEST || isInTransaction() || !faults.interleaves()) {
            return;
        }
        Process paused = running;
        int lives = paused == null ? 0 : paused.deaths();
        running = null;
        depth++;
        try {
            agenda.next(agenda.instant().plus(SOON)).ifPresent(Runnable::run);
        } finally {
            depth--;
            running = paused;
        }
        goOnAs(paused, lives);
    }

    private boolean isInTransaction() {
        for (MemoryDatabase database : databases) {
            if (database.inTransaction()) {
                return true;
            }
        }
        return false;
    }

    void mayCrash(String where) {
        if (running != null && faults.crashes()) {
            crashes++;
            Process dying = running;
            log(() -> "CRASH of " + dying + " " + where);
            dying.die();
            throw new Crash(dying);
        }
    }

    /** Lets things happen until that time, or until nothing is left to happen; says how many did. */
    int run(Instant until) {
        for (int count = 0; ; count++) {
            var next = agenda.next(until);
            if (next.isEmpty() || breaches.size() >= ENOUGH) {
                return count;
            }
            if (count > MOST) {
                breach("it goes round in circles");
                return count;
            }
            next.get().run();
        }
    }
}
