package io.latchkey.listings.host.request;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets requests that count no more. */
@Singleton
class HostRequestCleanUp {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final int BATCH = 1_000;

    private final HostRequestRepository requests;
    private final InstantSource clock;
    private final Duration kept;

    HostRequestCleanUp(
            HostRequestRepository requests,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.hosts.answers.kept") Duration kept) {
        this.requests = requests;
        this.clock = clock;
        this.kept = kept;
    }

    @Produces
    @Singleton
    Task<Void> task() {
        return Tasks.recurring("host-request-clean-up", Schedules.fixedDelay(EVERY))
                .execute((task, context) -> run());
    }

    /** Batch by batch, each its own transaction. */
    int run() {
        Instant old = clock.instant().minus(kept);
        int total = 0;
        int batch = requests.deleteOlderThan(old, BATCH);
        while (batch > 0) {
            total += batch;
            batch = requests.deleteOlderThan(old, BATCH);
        }
        return total;
    }
}
