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
import org.jboss.logging.Logger;

/** Work on one thing by its id, done again at the moment it asks for, until it asks for none. */
public final class DurableWork {

    private static final Logger LOG = Logger.getLogger(DurableWork.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

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
                .execute((instance, context) -> completion(next(name, instance.getId(), clock, turn)));
    }

    public static TaskInstance<Void> instance(String name, UUID id) {
        return new TaskInstance<>(name, id.toString());
    }

    private static Optional<Instant> next(
            String name, String id, InstantSource clock, Function<String, Optional<Instant>> turn) {
        try {
            return turn.apply(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s of %s failed and is repeated", name, id);
            return Optional.of(clock.instant().plus(AFTER_FAILURE));
        }
    }

    private static CompletionHandler<Void> completion(Optional<Instant> next) {
        return (complete, operations) ->
                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }
}
