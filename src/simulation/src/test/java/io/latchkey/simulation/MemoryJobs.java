package io.latchkey.simulation;

import static io.latchkey.simulation.CommonTables.JOBS;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.simulation.CommonTables.Job;
import io.latchkey.simulation.SimulatedService.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/** Durable work as db-scheduler does it: at least once, by any instance, and again some time after its process died. */
final class MemoryJobs {

    private static final Duration FOUND_DEAD_AFTER = Duration.ofMinutes(2);

    private final SimulatedWorld world;
    private final MemoryDatabase database;
    private final Supplier<Instance> any;

    /** @param any gives the instance that picks a job */
    MemoryJobs(SimulatedWorld world, MemoryDatabase database, Supplier<Instance> any) {
        this.world = world;
        this.database = database;
        this.any = any;
    }

    boolean schedule(TaskInstance<?> instance, Instant at) {
        String name = instance.getTaskName() + " " + instance.getId();
        if (database.find(JOBS, name).isPresent()) {
            return false;
        }
        put(new Job(name, instance.getData(), at, null, 0));
        return true;
    }

    /** Moves it, unless it runs right now. */
    boolean reschedule(TaskInstance<?> instance, Instant at) {
        String name = instance.getTaskName() + " " + instance.getId();
        if (database.find(JOBS, name).filter(job -> job.pickedBy() != null).isPresent()) {
            return false;
        }
        put(new Job(name, instance.getData(), at, null, 0));
        return true;
    }

    /** Outside of a transaction as a statement by itself. */
    int cancel(String task, Collection<?> ids) {
        int[] count = {0};
        write(() -> {
            for (Object id : ids) {
                String name = task + " " + id;
                if (database.find(JOBS, name)
                        .filter(job -> job.pickedBy() == null)
                        .isPresent()) {
                    database.remove(JOBS, name);
                    count[0]++;
                }
            }
        });
        return count[0];
    }

    private void put(Job job) {
        database.put(JOBS, job);
        database.afterCommit(() -> world.agenda().at(job.at(), () -> run(job.name())));
    }

    private void run(String name) {
        Job job = database.find(JOBS, name).orElse(null);
        if (job == null
                || job.pickedBy() != null
                || job.at().isAfter(world.agenda().instant())) {
            return;
        }
        Instance instance = any.get();
        Job picked = new Job(name, job.data(), job.at(), instance.process(), job.failures());
        write(() -> database.put(JOBS, picked));
        try {
            world.ask(instance.process(), () -> execute(instance, picked));
        } catch (ConnectionLost died) {
            // The job is found dead after a while.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Object execute(Instance instance, Job job) {
        int space = job.name().indexOf(' ');
        Task<Object> task = (Task<Object>) instance.tasks().get(job.name().substring(0, space));
        TaskInstance<Object> work =
                new TaskInstance<>(task.getName(), job.name().substring(space + 1), job.data());
        Instant now = world.agenda().instant();
        Execution execution =
                new Execution(job.at(), work, true, job.pickedBy().toString(), null, null, job.failures(), now, 1);
        try {
            CompletionHandler<Object> completion =
                    task.execute(work, new ExecutionContext(null, execution, null, null));
            world.mayCrash("before " + task.getName() + " is ticked off");
            ExecutionComplete done =
                    ExecutionComplete.success(execution, now, world.agenda().instant());
            write(() -> completion.complete(done, new TickingOff(job, 0)));
        } catch (RuntimeException failed) {
            ExecutionComplete failure =
                    ExecutionComplete.failure(execution, now, world.agenda().instant(), failed);
            write(() -> task.getFailureHandler().onFailure(failure, new TickingOff(job, job.failures() + 1)));
        }
        return null;
    }

    /** What was running in it is found dead after a while, and runs again. */
    void processDied(Process process) {
        Instant at = world.agenda().instant().plus(FOUND_DEAD_AFTER);
        for (Job job : database.all(JOBS)) {
            if (job.pickedBy() == process) {
                write(() -> put(new Job(job.name(), job.data(), at, null, job.failures())));
            }
        }
    }

    /** The scheduler's own short transactions; nothing is between them and their commit. */
    private void write(Runnable change) {
        database.begin();
        change.run();
        database.commit().forEach(Runnable::run);
    }

    private final class TickingOff extends ExecutionOperations<Object> {

        private final Job job;
        private final int failures;

        private TickingOff(Job job, int failures) {
            super(null, null, null);
            this.job = job;
            this.failures = failures;
        }

        @Override
        public void stop() {
            remove();
        }

        @Override
        public void remove() {
            database.remove(JOBS, job.name());
        }

        @Override
        public void reschedule(ExecutionComplete complete, Instant next) {
            put(new Job(job.name(), job.data(), next, null, failures));
        }
    }
}
