package io.latchkey.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.platform.crash.CrashPoints;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the due work of this service: db-scheduler on the service's own database and clock. */
@ApplicationScoped
public class JobScheduler {

    private static final int AFTER_EVERYTHING_ELSE = Integer.MAX_VALUE;
    private static final int THREADS = 10;
    private static final Duration POLLING = Duration.ofMillis(250);

    /** With four missed beats, work of a replica that died is taken over after half a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final boolean enabled;

    JobScheduler(
            DataSource dataSource,
            @All List<Task<?>> tasks,
            InstantSource clock,
            Serializer serializer,
            MeterRegistry metrics,
            @ConfigProperty(name = "latchkey.jobs.enabled") boolean enabled) {
        this.enabled = enabled;
        this.scheduler = builder(dataSource, tasks)
                .clock(clock::instant)
                .serializer(serializer)
                .statsRegistry(new MicrometerStatsRegistry(metrics, tasks))
                .threads(THREADS)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollingInterval(POLLING)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.INFO, false)
                .addExecutionInterceptor(JobScheduler::inRequestContext)
                .build();
    }

    void start(@Observes @Priority(AFTER_EVERYTHING_ELSE) StartupEvent event) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Looks for due work now instead of at the next poll. */
    void check() {
        if (enabled) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private static SchedulerBuilder builder(DataSource dataSource, List<Task<?>> tasks) {
        List<Task<?>> onDemand =
                tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        SchedulerBuilder builder = Scheduler.create(dataSource, onDemand);
        tasks.stream().filter(OnStartup.class::isInstance).forEach(task -> startTask(builder, task));
        return builder;
    }

    @SuppressWarnings("unchecked") // Filtered by the caller.
    private static <T extends Task<?> & OnStartup> void startTask(SchedulerBuilder builder, Task<?> task) {
        builder.startTasks((T) task);
    }

    /** What runs as a job may use request-scoped beans, as what runs for a request may. */
    private static CompletionHandler<?> inRequestContext(
            TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            CompletionHandler<?> completion = chain.proceed(instance, context);
            CrashPoints.reach("in_timer");
            return completion;
        } finally {
            request.terminate();
        }
    }
}
