package io.latchkey.platform.command;

import io.latchkey.platform.job.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Takes back the jobs of commands that were answered at the first attempt, many at a time, so that nobody waits for it.
 * What is lost here costs one repetition: the job sends the command again and gets the same answer.
 */
@ApplicationScoped
class AnsweredCommands {

    private static final Logger LOG = Logger.getLogger(AnsweredCommands.class);

    /** Long enough for others to join, much shorter than the jobs' head start. */
    private static final long GATHERING_MILLIS = 50;

    private final Jobs jobs;
    private final BlockingQueue<UUID> answered = new LinkedBlockingQueue<>();
    private Thread thread;

    AnsweredCommands(Jobs jobs) {
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("answered-commands").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join();
        tickOff(new ArrayList<>());
    }

    void add(UUID command) {
        answered.add(command);
    }

    private void loop() {
        try {
            while (true) {
                List<UUID> some = new ArrayList<>();
                some.add(answered.take());
                Thread.sleep(GATHERING_MILLIS);
                tickOff(some);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** These and all that wait. */
    private void tickOff(List<UUID> some) {
        answered.drainTo(some);
        try {
            jobs.cancel(CommandTask.NAME, some.stream().map(UUID::toString).toList());
        } catch (RuntimeException e) {
            LOG.infof("%d answered commands will be repeated: %s", some.size(), e.getMessage());
        }
    }
}
