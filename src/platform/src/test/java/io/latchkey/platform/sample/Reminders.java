package io.latchkey.platform.sample;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A one-time task that tells the test that it ran. */
@Singleton
public class Reminders {

    public static final String TASK = "sample-reminder";

    public record Data(String text) {}

    private final Map<String, CompletableFuture<String>> seen = new ConcurrentHashMap<>();

    @Produces
    @Singleton
    Task<Data> task() {
        return Tasks.oneTime(TASK, Data.class).execute((instance, context) -> future(instance.getId())
                .complete(instance.getData().text()));
    }

    public String await(String id, Duration limit) throws Exception {
        return future(id).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<String> future(String id) {
        return seen.computeIfAbsent(id, any -> new CompletableFuture<>());
    }
}
