package io.latchkey.payments.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Work on one thing by its id, done again at the moment it asks for, until it asks for none. */
public final class DurableWork {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int SOON = 3;
    private static final int DOUBLED_AT_MOST = 6;

    private DurableWork() {}

    /** One turn of the work. */
    @FunctionalInterface
    public interface Turn {

        /** Says when to come again; nothing when it is done. May be called twice for one turn. */
        Optional<Instant> work(UUID id);
    }

    public static Task<Void> task(String name, InstantSource clock, Turn turn) {
        return named(name, clock, id -> turn.work(UUID.fromString(id)));
    }

    /** As {@link #task}, on a thing that goes by a name. */
    public static Task<Void> named(String name, InstantSource clock, Function<String, Optional<Instant>> turn) {
        return Tasks.custom(name, Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, clock.instant().plus(pause(failed.getExecution().consecutiveFailures))))
                .execute((instance, context) -> completion(turn.apply(instance.getId())));
    }

    /** Soon, as most failures are over soon; after some in a row less and less often. */
    static Duration pause(int failures) {
        return AFTER_FAILURE.multipliedBy(1L << Math.clamp(failures - SOON, 0, DOUBLED_AT_MOST));
    }

    public static TaskInstance<Void> instance(String name, UUID id) {
        return new TaskInstance<>(name, id.toString());
    }

    private static CompletionHandler<Void> completion(Optional<Instant> next) {
        return (complete, operations) ->
                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }
}
