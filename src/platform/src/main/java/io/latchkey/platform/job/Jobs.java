package io.latchkey.platform.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.platform.store.AfterCommit;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Schedules durable work. Everything here joins the running transaction: work of a rolled-back change was never
 * scheduled. Tasks are CDI beans of type {@link com.github.kagkarlsson.scheduler.task.Task}. Work may run twice (a
 * crash between its commit and its being ticked off), so it reads the state before it acts.
 *
 * <p>Writes db-scheduler's table itself: a conflict must not abort the transaction it joins.
 */
@ApplicationScoped
public class Jobs {

    private static final String INSERT =
            """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version, priority)
            values (?, ?, ?, ?, false, 1, ?)
            on conflict (task_name, task_instance)
            """;

    private final Database database;
    private final Serializer serializer;
    private final JobScheduler scheduler;
    private final AfterCommit afterCommit;
    private final InstantSource clock;

    Jobs(
            Database database,
            Serializer serializer,
            JobScheduler scheduler,
            AfterCommit afterCommit,
            InstantSource clock) {
        this.database = database;
        this.serializer = serializer;
        this.scheduler = scheduler;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * Schedules the instance.
     *
     * @return false if one of this task and id waits or runs already; nothing has changed then
     */
    public <T> boolean schedule(TaskInstance<T> instance, Instant at) {
        return insert(INSERT + "do nothing", instance, at);
    }

    /**
     * Moves the instance, or schedules it if none of this task and id waits.
     *
     * @return false if it runs right now; what follows then is for its own completion to say
     */
    public <T> boolean reschedule(TaskInstance<T> instance, Instant at) {
        return insert(
                INSERT
                        + """
                        do update set task_data = excluded.task_data, execution_time = excluded.execution_time,
                            version = scheduled_tasks.version + 1
                        where not scheduled_tasks.picked
                        """,
                instance,
                at);
    }

    /**
     * Takes the instance back.
     *
     * @return false if there is none, or if it runs right now
     */
    public boolean cancel(String taskName, String id) {
        return cancel(taskName, List.of(id)) > 0;
    }

    /** Takes instances back; returns how many there were that do not run right now. */
    public int cancel(String taskName, List<String> ids) {
        return ids.isEmpty()
                ? 0
                : database.update(
                        "delete from scheduled_tasks where task_name = ? and task_instance = any(?) and not picked",
                        taskName,
                        ids.toArray(String[]::new));
    }

    private boolean insert(String sql, TaskInstance<?> instance, Instant at) {
        int rows = database.update(
                sql,
                instance.getTaskName(),
                instance.getId(),
                serializer.serialize(instance.getData()),
                at,
                instance.getPriority());
        if (rows > 0 && !at.isAfter(clock.instant())) {
            afterCommit.run(scheduler::check);
        }
        return rows > 0;
    }
}
