package io.latchkey.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets keys after their 30 days. */
@Singleton
class IdempotencyCleanUp {

    private static final Duration EVERY = Duration.ofHours(6);

    private final IdempotencyStore store;

    IdempotencyCleanUp(IdempotencyStore store) {
        this.store = store;
    }

    @Produces
    @Singleton
    Task<Void> task() {
        return Tasks.recurring("idempotency-clean-up", Schedules.fixedDelay(EVERY))
                .execute((task, context) -> run());
    }

    /** Batch by batch, each its own transaction. */
    int run() {
        int total = 0;
        int batch = store.deleteExpired();
        while (batch > 0) {
            total += batch;
            batch = store.deleteExpired();
        }
        return total;
    }
}
