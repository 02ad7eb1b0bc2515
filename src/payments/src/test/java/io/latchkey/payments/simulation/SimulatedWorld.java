package io.latchkey.payments.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** One thread's world: its clock, its dice, what goes wrong, the database, and what was seen. */
final class SimulatedWorld {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DEEPEST = 4;
    /** A world in which more than this happens goes round in circles. */
    private static final int MOST = 20_000;

    private static final Duration SOON = Duration.ofSeconds(2);

    private final RandomGenerator random;
    private final Faults faults;
    private final Agenda agenda = new Agenda(BEGINNING);
    private final MemoryDatabase database = new MemoryDatabase();
    private final List<String> log = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private int depth;
    private int crashes;

    SimulatedWorld(long seed) {
        this.random = new Random(seed);
        this.faults = new Faults(random);
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

    MemoryDatabase database() {
        return database;
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    void log(String line) {
        log.add(agenda.instant() + " " + line);
    }

    /** Everything that happened, line by line. */
    List<String> log() {
        return log;
    }

    /** What must never be. */
    void breach(String what) {
        log("BREACH " + what);
        breaches.add(what);
    }

    List<String> breaches() {
        return breaches;
    }

    int crashes() {
        return crashes;
    }

    /** A moment in which other requests, messages and timers may get in between, as other threads would. */
    void pause() {
        if (depth < DEEPEST && !database.inTransaction() && faults.interleaves()) {
            depth++;
            try {
                agenda.next(agenda.instant().plus(SOON)).ifPresent(Runnable::run);
            } finally {
                depth--;
            }
        }
    }

    void mayCrash(String where) {
        if (faults.crashes()) {
            crashes++;
            log("CRASH " + where);
            throw new Crash(where);
        }
    }

    /** Lets things happen until that time, or until nothing is left to happen; says how many did. */
    int run(Instant until, Runnable restart) {
        for (int count = 0; ; count++) {
            var next = agenda.next(until);
            if (next.isEmpty()) {
                return count;
            }
            if (count > MOST) {
                breach("it goes round in circles");
                return count;
            }
            try {
                next.get().run();
            } catch (Crash death) {
                while (database.inTransaction()) {
                    database.rollback();
                }
                restart.run();
            }
        }
    }
}
