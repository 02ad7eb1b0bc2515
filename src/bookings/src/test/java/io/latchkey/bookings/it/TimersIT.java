package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimersIT extends ServiceIT {

    @Inject
    @All
    List<Task<?>> tasks;

    @Test
    void noneRestsForFiveMinutesAfterAFailure() {
        assertFalse(tasks.isEmpty());
        assertEquals(
                List.of(),
                tasks.stream()
                        .filter(task -> task.getFailureHandler() instanceof OnFailureRetryLater)
                        .map(Task::getName)
                        .toList());
    }
}
