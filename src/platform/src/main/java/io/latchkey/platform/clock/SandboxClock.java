package io.latchkey.platform.clock;

import io.latchkey.platform.store.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The offset of the {@link SettableClock}, kept in this service's database so that restarts and replicas agree on the
 * time. Each replica reads it every second. Off unless {@code latchkey.clock.settable} says so.
 */
@Singleton
public class SandboxClock {

    private static final Logger LOG = Logger.getLogger(SandboxClock.class);
    private static final int BEFORE_ANY_WORK = 1;

    private final SettableClock clock;
    private final Database database;
    private final boolean settable;
    private ScheduledExecutorService reader;

    public SandboxClock(
            SettableClock clock,
            Database database,
            @ConfigProperty(name = "latchkey.clock.settable") boolean settable) {
        this.clock = clock;
        this.database = database;
        this.settable = settable;
    }

    public boolean isSettable() {
        return settable;
    }

    /**
     * Moves the clock of this service and all its replicas.
     *
     * @return whether it moved; false if it is further ahead already
     */
    public boolean advanceTo(Duration offset) {
        int moved = database.update(
                "update clock_offset set millis = ? where millis <= ?", offset.toMillis(), offset.toMillis());
        read();
        return moved == 1;
    }

    /** Runs before timers and consumers start: none of them may see a time that went back. */
    void start(@Observes @Priority(BEFORE_ANY_WORK) StartupEvent started) {
        if (!settable) {
            return;
        }
        read();
        reader = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("sandbox-clock").factory());
        reader.scheduleWithFixedDelay(this::readAgain, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (reader != null) {
            reader.shutdownNow();
        }
    }

    private void read() {
        database.first(row -> Duration.ofMillis(row.getLong("millis")), "select millis from clock_offset")
                .ifPresent(clock::follow);
    }

    private void readAgain() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.debug("The sandbox clock could not be read; it keeps its offset.", e);
        }
    }
}
