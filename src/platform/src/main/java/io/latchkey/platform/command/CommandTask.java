package io.latchkey.platform.command;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Repeats a command until its answer is final. */
@Singleton
class CommandTask {

    static final String NAME = "command";

    /** For what is locked until somebody has decided. */
    private static final Duration LONGEST_IF_LOCKED = Duration.ofMinutes(10);

    private final CommandSender sender;

    CommandTask(CommandSender sender) {
        this.sender = sender;
    }

    /** The scheduler counts failures, and so the pauses; this one says no more than that. */
    private static final class NoFinalAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean locked;

        NoFinalAnswer(boolean locked) {
            super("no final answer yet", null, false, false);
            this.locked = locked;
        }
    }

    @Produces
    @Singleton
    Task<StoredCommand> task() {
        return Tasks.oneTime(NAME, StoredCommand.class)
                .onFailure(Pauses.again(CommandTask::longestPause))
                .execute((instance, context) -> attempt(instance, context.getExecution().consecutiveFailures));
    }

    private void attempt(TaskInstance<StoredCommand> instance, int earlier) {
        Outcome outcome = sender.attempt(UUID.fromString(instance.getId()), instance.getData(), earlier);
        if (!outcome.isFinal()) {
            throw new NoFinalAnswer(outcome == Outcome.LOCKED);
        }
    }

    private static Duration longestPause(Throwable failure) {
        return failure instanceof NoFinalAnswer noAnswer && noAnswer.locked ? LONGEST_IF_LOCKED : Pauses.LONGEST;
    }
}
