package io.latchkey.bookings.change;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the alarm for the end of a change's life; whoever is woken looks at what is. */
@ApplicationScoped
class ChangeTimers {

    static final TaskDescriptor<Void> ALARM = TaskDescriptor.of("change-alarm");

    private static final String SEPARATOR = "/";

    private final Jobs jobs;

    ChangeTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    void plan(Change change) {
        jobs.schedule(
                ALARM.instance(change.id() + SEPARATOR + change.expiresAt().toEpochMilli())
                        .build(),
                change.expiresAt());
    }

    /** The change an alarm is for. */
    static String changeOf(String alarm) {
        return alarm.substring(0, alarm.indexOf(SEPARATOR));
    }
}
