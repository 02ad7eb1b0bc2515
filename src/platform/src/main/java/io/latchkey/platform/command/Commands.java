package io.latchkey.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.store.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Sends commands to other services. A command is stored in the caller's transaction, tried once right after the commit
 * and then by a durable job, after 1 s, 2 s, 4 s … up to every 20 s, or every 10 min while somebody has to decide first
 * (423), until there is a final answer: 2xx is done; a 4xx that repeating cannot change is refused, recorded and told to
 * the {@link CommandListener}s. Commands keep no order: one that arrives before what it builds on is repeated.
 */
@ApplicationScoped
public class Commands {

    /** Longer than the first attempt may take, so that the job does not try beside it. */
    private static final Duration HEAD_START = Duration.ofSeconds(3);

    private final Jobs jobs;
    private final CommandSender sender;
    private final AnsweredCommands answered;
    private final AfterCommit afterCommit;
    private final InstantSource clock;
    private final ObjectMapper json;

    Commands(
            Jobs jobs,
            CommandSender sender,
            AnsweredCommands answered,
            AfterCommit afterCommit,
            InstantSource clock,
            ObjectMapper json) {
        this.jobs = jobs;
        this.sender = sender;
        this.answered = answered;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.json = json;
    }

    /** Stores the command in the running transaction; the first attempt is made by a job right after the commit. */
    public void send(Command command) {
        jobs.schedule(task(command, stored(command)), clock.instant());
    }

    /**
     * As {@link #send}, but the first attempt is made by this thread right after the commit and waited for, at most
     * 2 s: for callers who should see its effect in their answer's next read.
     */
    public void attemptAfterCommit(Command command) {
        StoredCommand stored = stored(command);
        if (jobs.schedule(task(command, stored), clock.instant().plus(HEAD_START))) {
            afterCommit.run(() -> {
                if (sender.attempt(command.id(), stored, 0).isFinal()) {
                    answered.add(command.id());
                }
            });
        }
    }

    private StoredCommand stored(Command command) {
        try {
            String body = command.body() == null ? null : json.writeValueAsString(command.body());
            return new StoredCommand(command.target(), command.method(), command.path(), body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body of the command to " + command.path() + " is no JSON", e);
        }
    }

    private static TaskInstance<StoredCommand> task(Command command, StoredCommand stored) {
        return new TaskInstance<>(CommandTask.NAME, command.id().toString(), stored);
    }
}
