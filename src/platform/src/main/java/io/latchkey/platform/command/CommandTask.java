package io.latchkey.platform.command;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Repeats a command until its answer is final. */
@Singleton
class CommandTask {

    static final String NAME = "command";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /**
     * However long the other service was away: a minute after it is back, what waited for it is done, even if it was too
     * slow at first and has to be asked once or twice more.
     */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private static final int DOUBLINGS = 5;

    private final CommandSender sender;
    private final InstantSource clock;

    CommandTask(CommandSender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** The scheduler counts failures, and so the pauses; this one says no more than that. */
    private static final class NoFinalAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoFinalAnswer() {
            super("no final answer yet", null, false, false);
        }
    }

    @Produces
    @Singleton
    Task<StoredCommand> task() {
        return Tasks.oneTime(NAME, StoredCommand.class)
                .onFailure(this::again)
                .execute((instance, context) -> attempt(instance, context.getExecution().consecutiveFailures));
    }

    private void attempt(TaskInstance<StoredCommand> instance, int earlier) {
        if (sender.attempt(UUID.fromString(instance.getId()), instance.getData(), earlier) == Outcome.AGAIN) {
            throw new NoFinalAnswer();
        }
    }

    private void again(ExecutionComplete failed, ExecutionOperations<StoredCommand> operations) {
        operations.reschedule(failed, clock.instant().plus(pause(failed.getExecution().consecutiveFailures)));
    }

    /** 1 s after the first failure, then twice as long each time, up to 20 s. */
    static Duration pause(int earlierFailures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(earlierFailures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
