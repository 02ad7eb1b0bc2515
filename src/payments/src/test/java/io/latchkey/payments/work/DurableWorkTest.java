package io.latchkey.payments.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DurableWorkTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final TaskInstance<Void> WORK = new TaskInstance<>("work", "one");

    @Test
    void failuresInARowAreRepeatedSoonAtFirstThenLessAndLessOften() {
        Task<Void> failing = DurableWork.named("work", InstantSource.fixed(NOW), id -> {
            throw new IllegalStateException("not now");
        });
        List<Long> pauses = IntStream.range(0, 12)
                .mapToObj(failures -> pause(failing, failures))
                .toList();
        assertEquals(List.of(10L, 10L, 10L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 640L, 640L), pauses);
    }

    /** In seconds, after so many failures before this one. */
    private static long pause(Task<Void> failing, int failures) {
        Execution execution = new Execution(NOW, WORK, true, "here", null, null, failures, NOW, 1);
        RuntimeException why = assertThrows(
                RuntimeException.class, () -> failing.execute(WORK, new ExecutionContext(null, execution, null, null)));
        List<Instant> again = new ArrayList<>();
        failing.getFailureHandler()
                .onFailure(
                        ExecutionComplete.failure(execution, NOW, NOW, why),
                        new ExecutionOperations<>(null, null, null) {
                            @Override
                            public void reschedule(ExecutionComplete complete, Instant next) {
                                again.add(next);
                            }
                        });
        return Duration.between(NOW, again.getFirst()).toSeconds();
    }
}
