package io.latchkey.e2e.faults;

import io.latchkey.devkit.world.Postgres;
import io.latchkey.devkit.world.Program;
import io.latchkey.devkit.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What happens to the processes. Each is over when everything runs again. */
enum Fault {
    KILL_BOOKINGS {
        @Override
        void happen(World world, Random dice) {
            restart(world.service("bookings"));
        }
    },
    KILL_PAYMENTS {
        @Override
        void happen(World world, Random dice) {
            restart(world.service("payments"));
        }
    },
    KILL_LISTINGS {
        @Override
        void happen(World world, Random dice) {
            restart(world.service("listings"));
        }
    },
    KILL_PROVIDER {
        @Override
        void happen(World world, Random dice) {
            restart(world.sandbox());
        }
    },
    KILL_POSTGRES {
        @Override
        void happen(World world, Random dice) {
            world.postgres().killForcibly();
            startAgain(world.postgres());
        }
    },
    STOP_POSTGRES_AT_ONCE {
        @Override
        void happen(World world, Random dice) {
            Postgres postgres = world.postgres();
            signal("QUIT", postgres.pid());
            while (postgres.isAlive()) {
                rest(Duration.ofMillis(50));
            }
            startAgain(postgres);
        }
    },
    /** The database and a service that needs it are gone at once, and the service is back first. */
    POWER_CUT {
        @Override
        void happen(World world, Random dice) {
            Program bookings = world.service("bookings");
            world.postgres().killForcibly();
            bookings.killForcibly();
            bookings.launch(Map.of());
            rest(A_LITTLE_LATER);
            startAgain(world.postgres());
            bookings.awaitReady();
        }
    },
    PAUSE_PAYMENTS {
        @Override
        void happen(World world, Random dice) {
            pause(world.service("payments"), dice);
        }
    },
    PAUSE_BOOKINGS {
        @Override
        void happen(World world, Random dice) {
            pause(world.service("bookings"), dice);
        }
    },
    PAUSE_PROVIDER {
        @Override
        void happen(World world, Random dice) {
            pause(world.sandbox(), dice);
        }
    },
    /** Payments dies by itself at a named place of its code. */
    CRASH_PAYMENTS {
        @Override
        void happen(World world, Random dice) {
            crash(world.service("payments"), any(IN_PAYMENTS, dice));
        }
    },
    /** The provider has done what it was asked to, and nobody has written down that it did. */
    CRASH_PAYMENTS_AFTER_SEND {
        @Override
        void happen(World world, Random dice) {
            crash(world.service("payments"), "after_send");
        }
    },
    CRASH_BOOKINGS {
        @Override
        void happen(World world, Random dice) {
            crash(world.service("bookings"), any(IN_BOOKINGS, dice));
        }
    };

    private static final List<String> IN_PAYMENTS = List.of(
            "before_send",
            "after_send",
            "after_answer",
            "before_commit",
            "after_commit",
            "in_timer",
            "before_webhook_commit",
            "after_webhook_commit",
            "before_outbox_claim");
    private static final List<String> IN_BOOKINGS = List.of(
            "before_send",
            "after_answer",
            "before_inbox_commit",
            "before_commit",
            "after_commit",
            "in_timer",
            "before_outbox_claim");
    private static final Duration A_LITTLE_LATER = Duration.ofSeconds(8);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final int LOOKS = 100;

    abstract void happen(World world, Random dice);

    private static String any(List<String> points, Random dice) {
        return points.get(dice.nextInt(points.size()));
    }

    private static void restart(Program program) {
        program.killForcibly();
        program.start();
    }

    /** A killed server's children hold its memory for a moment, and keep another one from starting. */
    private static void startAgain(Postgres postgres) {
        for (int look = 0; ; look++) {
            try {
                postgres.start();
                return;
            } catch (IllegalStateException notYet) {
                if (look == LOOKS) {
                    throw notYet;
                }
                rest(Duration.ofMillis(100));
            }
        }
    }

    private static void pause(Program program, Random dice) {
        signal("STOP", program.pid());
        rest(Duration.ofMillis(500 + dice.nextLong(LONGEST_PAUSE.toMillis())));
        signal("CONT", program.pid());
    }

    private static void crash(Program program, String point) {
        program.killForcibly();
        program.launch(Map.of("LATCHKEY_CRASH_POINT", point));
        for (int look = 0; look < LOOKS * 2 && program.isAlive(); look++) {
            rest(Duration.ofMillis(100));
        }
        restart(program);
    }

    /** Lets the others work for a while. */
    static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
