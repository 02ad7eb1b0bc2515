package io.latchkey.platform.command;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Repeats a command until its answer is final. */
@Singleton
class CommandTask {

    static final String NAME = "command";

    private final CommandSender sender;

    CommandTask(CommandSender sender) {
        this.sender = sender;
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
                .onFailure(Pauses.again())
                .execute((instance, context) -> attempt(instance, context.getExecution().consecutiveFailures));
    }

    private void attempt(TaskInstance<StoredCommand> instance, int earlier) {
        if (sender.attempt(UUID.fromString(instance.getId()), instance.getData(), earlier) == Outcome.AGAIN) {
            throw new NoFinalAnswer();
        }
    }
}
