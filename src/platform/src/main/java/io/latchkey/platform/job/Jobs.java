package io.latchkey.platform.job;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Schedules durable work. Everything here joins the running transaction: work of a rolled-back change was never
 * scheduled. Tasks are CDI beans of type {@link com.github.kagkarlsson.scheduler.task.Task}. Work may run twice (a
 * crash between its commit and its being ticked off), so it reads the state before it acts.
 */
@ApplicationScoped
public class Jobs {

    /** Schedules the instance; does nothing if one of this task and id waits already. */
    public <T> void schedule(TaskInstance<T> instance, Instant at) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Moves the instance, or schedules it if none of this task and id waits. */
    public <T> void reschedule(TaskInstance<T> instance, Instant at) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes the instance back; nothing happens if there is none, or if it runs right now. */
    public void cancel(String taskName, String id) {
        throw new UnsupportedOperationException("not yet");
    }
}
