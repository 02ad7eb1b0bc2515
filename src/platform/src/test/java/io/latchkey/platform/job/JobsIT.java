package io.latchkey.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.platform.sample.Reminders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
class JobsIT {

    @Inject
    Jobs jobs;

    @Inject
    Reminders reminders;

    @Inject
    InstantSource clock;

    private final String id = UUID.randomUUID().toString();

    @Test
    void runsWhatIsDueRightAfterTheCommit() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> assertTrue(jobs.schedule(reminder("due"), clock.instant())));
        assertEquals("due", reminders.await(id, Duration.ofSeconds(10)));
    }

    @Test
    void neverRunsWhatWasRolledBack() {
        QuarkusTransaction.begin();
        jobs.schedule(reminder("undone"), clock.instant());
        QuarkusTransaction.rollback();
        assertFalse(jobs.cancel(Reminders.TASK, id));
    }

    @Test
    void keepsTheTransactionAliveWhenScheduledTwice() {
        Instant later = clock.instant().plus(Duration.ofDays(4_000));
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(jobs.schedule(reminder("first"), later));
            assertFalse(jobs.schedule(reminder("second"), later));
            assertTrue(jobs.cancel(Reminders.TASK, id));
            assertFalse(jobs.cancel(Reminders.TASK, id));
        });
    }

    @Test
    void movesWhatWaits() throws Exception {
        jobs.schedule(reminder("early"), clock.instant().plus(Duration.ofDays(4_000)));
        assertTrue(jobs.reschedule(reminder("moved"), clock.instant()));
        assertEquals("moved", reminders.await(id, Duration.ofSeconds(10)));
    }

    private TaskInstance<Reminders.Data> reminder(String text) {
        return new TaskInstance<>(Reminders.TASK, id, new Reminders.Data(text));
    }
}
