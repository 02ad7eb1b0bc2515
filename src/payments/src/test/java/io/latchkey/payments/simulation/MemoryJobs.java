package io.latchkey.payments.simulation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.payments.simulation.Tables.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Durable work as db-scheduler does it: at least once, and again some time after its process died. */
final class MemoryJobs {

    private static final Duration FOUND_DEAD_AFTER = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final SimulatedWorld world;
    private final Map<String, Task<Void>> tasks = new HashMap<>();

    MemoryJobs(SimulatedWorld world) {
        this.world = world;
    }

    void add(Task<Void> task) {
        tasks.put(task.getName(), task);
    }

    boolean schedule(TaskInstance<?> instance, Instant at) {
        Job job = new Job(instance.getTaskName() + " " + instance.getId(), at, false);
        if (world.database().find(Tables.JOBS, job.name()).isPresent()) {
            return false;
        }
        put(job);
        return true;
    }

    private void put(Job job) {
        world.database().put(Tables.JOBS, job);
        world.database().afterCommit(() -> world.agenda().at(job.at(), () -> run(job.name())));
    }

    private void run(String name) {
        Job job = world.database().find(Tables.JOBS, name).orElse(null);
        if (job == null || job.picked() || job.at().isAfter(world.agenda().instant())) {
            return;
        }
        write(() -> world.database().put(Tables.JOBS, new Job(name, job.at(), true)));
        String[] words = name.split(" ");
        Task<Void> task = tasks.get(words[0]);
        try {
            CompletionHandler<Void> completion = task.execute(new TaskInstance<>(words[0], words[1]), null);
            world.mayCrash("before " + words[0] + " is ticked off");
            write(() -> completion.complete(null, new TickingOff(name)));
        } catch (RuntimeException failed) {
            write(() -> put(new Job(name, world.agenda().instant().plus(AFTER_FAILURE), false)));
        }
    }

    /** What was running is found dead after a while, and runs again. */
    void processDied() {
        for (Job job : world.database().all(Tables.JOBS)) {
            if (job.picked()) {
                Instant at = world.agenda().instant().plus(FOUND_DEAD_AFTER);
                write(() -> put(new Job(job.name(), at, false)));
            }
        }
    }

    /** The scheduler's own short transactions; nothing is between them and their commit. */
    private void write(Runnable change) {
        world.database().begin();
        change.run();
        world.database().commit().forEach(Runnable::run);
    }

    private final class TickingOff extends ExecutionOperations<Void> {

        private final String name;

        private TickingOff(String name) {
            super(null, null, null);
            this.name = name;
        }

        @Override
        public void stop() {
            remove();
        }

        @Override
        public void remove() {
            world.database().remove(Tables.JOBS, name);
        }

        @Override
        public void reschedule(ExecutionComplete complete, Instant next) {
            put(new Job(name, next, false));
        }
    }
}
